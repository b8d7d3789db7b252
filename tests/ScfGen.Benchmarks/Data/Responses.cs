using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScfGen.Benchmarks.Data;

/// <summary>Answers of the service, with the members of the document's examples and values as they are in use.</summary>
internal static class Responses
{
    /// <summary>A list of 20 functions.</summary>
    public static byte[] ListFunctions { get; } = Compact(MakeListFunctions(20));

    /// <summary>One function with all that belongs to it.</summary>
    public static byte[] GetFunction { get; } = Compact(GetFunctionText);

    /// <summary>The result of a run.</summary>
    public static byte[] InvokeFunction { get; } = Compact(InvokeFunctionText);

    private const string FailureText =
        """{ "ErrorCode": "FailedOperation.UpdateFunctionCode", "ErrorMessage": "The archive has no entry point." }""";

    private const string InvokeFunctionText = """
        {
          "Response": {
            "Result": {
              "MemUsage": 3207168,
              "Log": "START RequestId: 6add56fa-58f1-11e8-89a9-5254005d5fdb\nresized 2 of 2\nEND RequestId: 6add56fa-58f1-11e8-89a9-5254005d5fdb\n",
              "RetMsg": "{\"resized\":2}",
              "BillDuration": 100,
              "FunctionRequestId": "6add56fa-58f1-11e8-89a9-5254005d5fdb",
              "Duration": 0.826,
              "ErrMsg": "",
              "InvokeResult": 0
            },
            "RequestId": "c2af8a64-c922-4d55-aee1-bd86a5c2cd12"
          }
        }
        """;

    private const string GetFunctionText = """
        {
          "Response": {
            "ModTime": "2024-02-24 10:15:02",
            "Layers": [
              {
                "Status": "Active",
                "LayerVersion": 3,
                "Description": "The image library, built for the runtime.",
                "LicenseInfo": "Apache-2.0",
                "AddTime": "2023-11-02 17:40:11",
                "CompatibleRuntimes": [ "Nodejs10.15", "Nodejs12.16" ],
                "LayerName": "sharp"
              }
            ],
            "CodeError": "",
            "AccessInfo": { "Host": "1250000000-g5t6u7i8o9.gz.example.com", "Vip": "10.0.8.15" },
            "UseGpu": "FALSE",
            "EipConfig": { "EipFixed": "FALSE", "Eips": [] },
            "Namespace": "default",
            "Environment": {
              "Variables": [
                { "Value": "photos-1250000000", "Key": "BUCKET" },
                { "Value": "1280", "Key": "WIDTH" },
                { "Value": "80", "Key": "QUALITY" }
              ]
            },
            "OnsEnable": "FALSE",
            "InstallDependency": "FALSE",
            "Role": "SCF_QcsRole",
            "StatusReasons": [],
            "Description": "Resizes what lands in the bucket, and writes it back.",
            "Type": "Event",
            "Status": "Active",
            "Runtime": "Nodejs12.16",
            "DeadLetterConfig": { "FilterType": "", "Type": "CMQ-QUEUE", "Name": "resize-failures" },
            "Qualifier": "$LATEST",
            "Tags": [
              { "Value": "media", "Key": "team" },
              { "Value": "production", "Key": "stage" }
            ],
            "ClsLogsetId": "1a2b3c4d-7b2e-4f7a-9c55-0d9a4ce0a1f3",
            "FunctionId": "lam-rk8f3m2q",
            "FunctionVersion": "$LATEST",
            "FunctionName": "resize-images",
            "Triggers": [
              {
                "ModTime": "2024-02-01 08:00:00",
                "BindStatus": "on",
                "Enable": 1,
                "TriggerAttribute": "",
                "Qualifier": "$DEFAULT",
                "CustomArgument": "{\"full\":true}",
                "AddTime": "2023-11-02 17:45:30",
                "AvailableStatus": "Available",
                "TriggerDesc": "{\"cron\":\"0 0 3 * * * *\"}",
                "TriggerName": "nightly",
                "ResourceId": "rsc-5h2l9x0a",
                "Type": "timer"
              },
              {
                "ModTime": "2024-02-01 08:00:00",
                "BindStatus": "on",
                "Enable": 1,
                "TriggerAttribute": "",
                "Qualifier": "$DEFAULT",
                "CustomArgument": "",
                "AddTime": "2023-11-02 17:46:12",
                "AvailableStatus": "Available",
                "TriggerDesc": "{\"event\":\"cos:ObjectCreated:*\",\"filter\":{\"Prefix\":\"in/\",\"Suffix\":\".jpg\"}}",
                "TriggerName": "photos-1250000000.cos.ap-guangzhou.example.com",
                "ResourceId": "rsc-9q4w7e1b",
                "Type": "cos"
              }
            ],
            "ClsTopicId": "9f8e7d6c-3d1b-45b8-8f4e-6b2f5a0c9e11",
            "AddTime": "2023-11-02 17:41:55",
            "MemorySize": 256,
            "CfsConfig": {
              "CfsInsList": [
                {
                  "MountSubnetId": "subnet-2a3mgqpt",
                  "LocalMountDir": "/mnt/photos",
                  "UserId": "10000",
                  "IpAddress": "10.0.8.20",
                  "MountInsId": "cfs-3k5j7h9g",
                  "MountVpcId": "vpc-8gd4ki7x",
                  "UserGroupId": "10000",
                  "CfsId": "cfs-3k5j7h9g",
                  "RemoteMountDir": "/"
                }
              ]
            },
            "Timeout": 30,
            "StatusDesc": "",
            "TraceEnable": "FALSE",
            "CodeInfo": "",
            "AsyncRunEnable": "FALSE",
            "VpcConfig": { "SubnetId": "subnet-2a3mgqpt", "VpcId": "vpc-8gd4ki7x" },
            "ErrNo": 0,
            "CodeSize": 104857,
            "L5Enable": "FALSE",
            "AvailableStatus": "Available",
            "Handler": "index.main",
            "CodeResult": "success",
            "PublicNetConfig": {
              "EipConfig": { "EipAddress": [ "203.0.113.17" ], "EipStatus": "ENABLE" },
              "PublicNetStatus": "ENABLE"
            },
            "InitTimeout": 60,
            "ProtocolType": "WS",
            "ProtocolParams": { "WSParams": { "IdleTimeOut": 15 } },
            "RequestId": "eac6b301-a322-493a-8e36-83b295459397"
          }
        }
        """;

    private static string MakeListFunctions(int count)
    {
        var text = new StringBuilder("""{"Response":{"TotalCount":137,"Functions":[""");
        for (int i = 0; i < count; i++)
        {
            bool failed = i % 10 == 9;
            string status = failed ? "UpdateFailed" : "Active";
            string reasons = failed ? FailureText : "";
            text.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""
                {
                  "ModTime": "2024-02-{{(i % 28) + 1:00}} 10:15:02",
                  "Status": "{{status}}",
                  "StatusDesc": "",
                  "FunctionName": "resize-images-{{i}}",
                  "TotalProvisionedConcurrencyMem": {{i * 128}},
                  "Tags": [
                    { "Value": "media", "Key": "team" },
                    { "Value": "production", "Key": "stage" }
                  ],
                  "AddTime": "2023-11-{{(i % 28) + 1:00}} 17:41:55",
                  "Namespace": "default",
                  "StatusReasons": [{{reasons}}],
                  "Runtime": "Nodejs12.16",
                  "Type": "Event",
                  "FunctionId": "lam-rk8f3m{{i:00}}",
                  "ReservedConcurrencyMem": {{i * 256}},
                  "Description": "Resizes what lands in bucket {{i}}, and writes it back.",
                  "TraceEnable": "FALSE",
                  "AsyncRunEnable": "FALSE"
                }
                """);
        }

        return text.Append("""],"RequestId":"eac6b301-a322-493a-8e36-83b295459397"}}""").ToString();
    }

    // The service sends no white space between the tokens, and no escape that is not needed.
    private static byte[] Compact(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            document.RootElement.WriteTo(writer);
        }

        return stream.ToArray();
    }
}
