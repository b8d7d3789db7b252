// Values that the documents print. A vector that claims to be one of these must come out so.
import assert from 'node:assert/strict';

const id = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3'; // The documents' own, ending in asterisks or in EXAMPLE.
const secret = 'Gu5t9xGARNpq86cd98joQYCN3';

/** Page "Signature v3": its POST sample, and the GET sample of "Common Params", whose key ends as its identifier does. */
export const tc3Post = {
    secretId: `${id}*******`,
    secretKey: `${secret}*******`,
    time: 1551113065,
    service: 'cvm',
    method: 'POST',
    url: 'https://cvm.tencentcloudapi.com/',
    contentType: 'application/json; charset=utf-8',
    body: Buffer.from('{"Limit": 1, "Filters": [{"Values": ["unnamed"], "Name": "instance-name"}]}'),
    signature: 'c492e8e41437e97a620b728c301bb8d17e7dc0c17eeabce80c20cd70fc3a78ff',
};

export const tc3Get = {
    secretId: `${id}EXAMPLE`,
    secretKey: `${secret}EXAMPLE`,
    time: 1539084154,
    service: 'cvm',
    method: 'GET',
    url: 'https://cvm.tencentcloudapi.com/?Limit=10&Offset=0',
    contentType: 'application/x-www-form-urlencoded',
    body: Buffer.alloc(0),
    signature: '5da7a33f6993f0614b047e5df4582db9e9bf4672ba50567dba16c6ccf174c474',
};

/** Page "Signature" (v1). */
export const v1 = {
    secretId: `${id}*******`,
    secretKey: `${secret}*******`,
    method: 'GET',
    host: 'cvm.tencentcloudapi.com',
    request: { InstanceIds: ['ins-09dx96dg'], Limit: 20, Offset: 0 },
    parameters: [
        ['Action', 'DescribeInstances'],
        ['InstanceIds.0', 'ins-09dx96dg'],
        ['Limit', '20'],
        ['Nonce', '11886'],
        ['Offset', '0'],
        ['Region', 'ap-guangzhou'],
        ['SecretId', `${id}*******`],
        ['Timestamp', '1465185768'],
        ['Version', '2017-03-12'],
    ],
    signature: 'zmmjn35mikh6pM3V7sUEuX4wyYM=',
    sent: 'Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0&Region=ap-guangzhou'
        + `&SecretId=${id}*******&Signature=zmmjn35mikh6pM3V7sUEuX4wyYM%3D&Timestamp=1465185768&Version=2017-03-12`,
};

/** Page "Request syntax and signature method V3", which the page on HTTP triggers refers to as "Signature Mechanism". */
export const acs3 = {
    secretId: 'YourAccessKeyId',
    secretKey: 'YourAccessKeySecret',
    time: 1698315752,
    method: 'POST',
    url: 'https://ecs.cn-shanghai.aliyuncs.com/?ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai',
    headers: [
        ['host', 'ecs.cn-shanghai.aliyuncs.com'],
        ['x-acs-action', 'RunInstances'],
        ['x-acs-content-sha256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
        ['x-acs-date', '2023-10-26T10:22:32Z'],
        ['x-acs-signature-nonce', '3156853299f313e23d1673dc12e1703d'],
        ['x-acs-version', '2014-05-26'],
    ],
    body: Buffer.alloc(0),
    signature: '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
};

/** Holds what a package gives against what is printed. */
export function check(vector, sample) {
    const signature = vector.signature ?? vector.authorization.split('Signature=')[1];
    assert.equal(signature, sample.signature, `${vector.name}: the package does not give the printed signature`);
    return vector;
}
