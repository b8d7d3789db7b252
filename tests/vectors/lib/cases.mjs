// What the lists of several schemes have in common. All keys are invented.

export const key = { secretId: 'AKIDEXAMPLE', secretKey: 'fake-secret-key' };

/** Keys around the block size of SHA-256, 64 bytes, which a longer key is hashed to fit; TC3 puts three characters in front. */
export const keys = {
    'a key of one character': { secretId: 'i', secretKey: 'k' },
    'a key that fills the block with its prefix': { secretId: 'AKIDEXAMPLE', secretKey: 'k'.repeat(61) },
    'a key one beyond the block with its prefix': { secretId: 'AKIDEXAMPLE', secretKey: 'k'.repeat(62) },
    'a key that fills the block': { secretId: 'AKIDEXAMPLE', secretKey: 'k'.repeat(64) },
    'a key one beyond the block': { secretId: 'AKIDEXAMPLE', secretKey: 'k'.repeat(65) },
    'a long key with signs': { secretId: 'fake-id.with_signs~', secretKey: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'.repeat(5) },
};

export const time = 1708593691; // 2024-02-22T09:21:31Z

export const times = {
    'the first second of 1970': 0,
    'the last second of a day': 1708646399,
    'the first second of the next day': 1708646400,
    'the last second before a leap day': 1709164799,
    'a leap day': 1709164800,
    'the last second of a leap day': 1709251199,
    'the last second of a year': 1735689599,
    'the first second of a year': 1735689600,
    'a time past 2038': 2147483648,
    'the last second of 9999': 253402300799,
};

export const bodies = {
    'an empty body': Buffer.alloc(0),
    'an empty object': Buffer.from('{}'),
    'a JSON body': Buffer.from('{"FunctionName":"hello","Limit":10}'),
    'a body with spaces and line ends': Buffer.from(' { "A" :\t1 }\r\n\n'),
    'a Unicode body': Buffer.from('{"Description":"你好，世界 – Grüße 😀"}'),
    'a body of escapes': Buffer.from('{"Description":"\\u4f60\\u597d \\ud83d\\ude00"}'),
    'a body with a byte order mark': Buffer.from('\ufeff{}'),
    'a body of all bytes': Buffer.from(Array.from({ length: 256 }, (_, i) => i)),
    'a body that is no UTF-8': Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
    'a body of 64 bytes': Buffer.from('x'.repeat(64)),
    'a body of 1000 bytes': Buffer.from('0123456789'.repeat(100)),
};

export const contentTypes = [
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=utf-8',
    'text/plain; charset=utf-8',
    'application/octet-stream',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=58731222010402',
];

/** Queries as they stand in a URL that is sent. */
export const queries = {
    'one parameter': 'Limit=10',
    'parameters in order': 'Limit=10&Offset=0',
    'parameters out of order': 'b=2&a=1&C=3',
    'keys that differ in case': 'b=1&B=2&a=3&A=4',
    'A.10 before A.2': 'A.2=x&A.10=y&A.1=z',
    'an empty value': 'a=&b=1',
    'encoded Unicode': 'q=%E4%BD%A0%E5%A5%BD%20%F0%9F%98%80',
    'encoded reserved characters': 'q=%21%23%24%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3D%3F%40%5B%5D',
    'unreserved characters': 'q=-._~AZaz09',
    'an encoded space': 'q=a%20b',
    'an asterisk': 'q=a*b',
    'encoded input that is encoded again': 'q=%2520%252B',
    'an encoded line feed': 'q=a%0Ab',
    'an address as a value': 'to=https%3A%2F%2Fexample.com%2F%3Fa%3D1%26b%3D2',
};

/** Queries that are fine where the query is signed as sent, and read in more than one way where it is taken apart. */
export const looseQueries = {
    'a plus sign': 'q=a+b',
    'a key without a value': 'a&b=1',
    'a repeated key': 'a=2&a=1&a=3',
    'an encoded tilde': 'q=%7E',
    'digits of encoding in lower case': 'q=%e4%bd%a0',
};

/** Paths as they stand in a URL that is sent. */
export const paths = {
    'a path': '/hello',
    'a path that ends in a slash': '/v1/ai/hunyuan/',
    'a path with a tilde': '/a~b/c~d',
    'a path with an encoded space': '/a%20b%20c',
    'a path with encoded Unicode': '/%E4%BD%A0%E5%A5%BD/%F0%9F%98%80',
    'a path with an encoded percent sign': '/100%25',
    'a path that was encoded twice': '/a%2520b',
    'a path with an encoded slash': '/a%2Fb',
    'a path with a doubled slash': '/a//b',
    'a path with marks': '/-._!(),;:@&=',
    'a long path': '/' + 'segment/'.repeat(40),
};

/** Path characters that ACS3 rewrites. */
export const signPaths = {
    'a path with one plus sign': '/a+b',
    'a path with plus signs': '/a+b+c',
    'a path with one asterisk': '/a*b',
    'a path with asterisks': '/a*b*c',
    'a path with an encoded plus sign': '/a%2Bb',
    'a path with an encoded tilde': '/a%7Eb',
    'a path with encoded tildes': '/a%7Eb%7Ec',
    'a path with an encoded tilde in lower case': '/a%7eb',
    'a path with one dollar sign': '/a$b',
    'a path with dollar signs': '/$a/$b/$c',
    'a path with an encoded dollar sign': '/a%24b',
    'a path with all signs': '/$+*~/$+*~/%7E%24',
};
