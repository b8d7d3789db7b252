namespace ScfGen.Generator.Tests;

/// <summary>A small spec that uses every key of the format, and the means to vary it.</summary>
internal static class ToySpec
{
    /// <summary>The service of specs that a test writes itself.</summary>
    public const string Service =
        """{ "name": "toy", "clientName": "Toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com", "regions": ["ap-one", "ap-two"] }""";

    public const string Text = """
        {
          "$schema": "./scfgen.schema.json",
          "format": 1,
          "service": {
            "name": "toy",
            "clientName": "Toy",
            "apiVersion": "2024-01-01",
            "endpoint": "toy.example.com",
            "regions": ["ap-one", "ap-two"],
            "summary": "Makes toys.",
            "limits": { "tc3PostBytes": 10485760, "v1PostBytes": 1048576, "getBytes": 32768 }
          },
          "enums": {
            "Color": {
              "summary": "Color of a toy.",
              "values": { "RED": { "name": "Red", "summary": "Like fire." }, "Blue": {}, "mauve": { "deprecated": "Out of fashion." } }
            },
            "State": { "source": "page GetToy", "closed": true, "summary": "State of a toy.", "values": { "making": {}, "made": {}, "broken": {} } }
          },
          "types": {
            "Part": {
              "summary": "A part of a toy.",
              "source": "page CreateToy",
              "members": {
                "Name": {
                  "type": "string",
                  "required": true,
                  "length": { "min": 1, "max": 60 },
                  "pattern": { "regex": "^[a-z]+$", "says": "A name has small letters only." },
                  "summary": "Name of the part."
                },
                "Parts": { "type": "Part[]", "items": { "max": 3 }, "summary": "Parts of the part." }
              }
            },
            "Photo": {
              "name": "ToyPhoto",
              "summary": "A photo of a toy.",
              "members": {
                "Url": { "type": "string", "bytes": { "max": 1024 }, "summary": "Where the photo is." },
                "Data": { "type": "binary", "summary": "The photo itself." }
              },
              "rules": [{ "exclusive": ["Url", "Data"], "says": "A photo is named or sent, not both." }]
            },
            "Toy": {
              "summary": "A toy.",
              "members": {
                "Name": { "type": "string", "summary": "Name of the toy." },
                "Color": { "type": "Color", "nullable": true, "summary": "Color of the toy." },
                "State": { "type": "State", "summary": "State of the toy." },
                "MadeAt": { "type": "timestamp", "nullable": true, "summary": "When it was made." },
                "Weight": { "type": "float", "summary": "Weight in grams." },
                "Parts": { "type": "Part[]", "totalBytes": { "max": 1024 }, "summary": "Its parts." },
                "Owner": { "type": "string", "deprecated": "Always empty.", "summary": "Who has it." }
              }
            }
          },
          "actions": {
            "CreateToy": {
              "group": "Toy APIs",
              "page": "Making a toy",
              "summary": "Makes a toy.",
              "rateLimit": 20,
              "region": "required",
              "regions": ["ap-one"],
              "idempotent": false,
              "input": {
                "Name": { "type": "string", "required": true, "summary": "Name of the toy." },
                "Part": { "type": "Part", "required": true, "summary": "The first part." },
                "Color": { "type": "Color", "default": "RED", "summary": "Color of the toy." },
                "Colors": { "type": "Color[]", "summary": "Colors of its stripes." },
                "Count": {
                  "type": "integer",
                  "default": 1,
                  "range": { "min": 0, "max": 100, "step": 5, "also": [1], "says": "One toy, or packs of five." },
                  "summary": "How many are made."
                },
                "Urgent": { "type": "boolean", "wire": "TRUE/FALSE", "default": false, "summary": "Whether it is made at once." },
                "Secret": { "type": "string", "sensitive": true, "summary": "Whom it is for." },
                "Until": { "type": "string", "format": "date-time", "summary": "When it must be done." },
                "Photo": { "type": "Photo", "summary": "What it looks like." },
                "Tags": { "type": "string[]", "items": { "min": 1, "max": 10 }, "summary": "Words to find it by." }
              },
              "output": {
                "Toy": { "type": "Toy", "summary": "The new toy." },
                "RequestId": { "type": "string", "summary": "ID of the request." }
              },
              "errors": ["InternalError", "ResourceInUse.Toy"],
              "rules": [
                { "requires": ["Until"], "whenSet": "Urgent", "says": "An urgent toy needs Until." },
                { "requires": ["Photo.Url"], "when": { "Color": "mauve" }, "says": "A mauve toy needs a photo." },
                { "forbids": { "Name": "x" }, "says": "No toy is named x." },
                { "forbids": { "Count": 5 }, "when": { "Color": "Blue" }, "says": "Blue toys do not come in fives." },
                { "forbids": { "Count": 10 }, "whenSet": "Secret", "says": "Secret toys do not come in tens." }
              ]
            },
            "GetToy": {
              "summary": "Tells about a toy.",
              "region": "ignored",
              "idempotent": true,
              "input": { "Name": { "type": "string", "required": true, "summary": "Name of the toy." } },
              "output": { "Toy": { "type": "Toy", "summary": "The toy." }, "RequestId": { "type": "string" } },
              "errors": ["ResourceNotFound"]
            },
            "ListToys": {
              "summary": "Lists toys.",
              "input": {
                "Offset": { "type": "integer", "summary": "How many are skipped." },
                "Limit": { "type": "integer", "summary": "How many are listed." },
                "From": { "type": "timestamp", "summary": "When the oldest toy was made." },
                "To": { "type": "timestamp", "summary": "When the newest toy was made." },
                "Schedule": { "type": "string", "format": "cron-trigger", "summary": "When the list is made anew." },
                "Colors": { "type": "Color[]", "summary": "Which colors the toys have." }
              },
              "output": {
                "Toys": { "type": "Toy[]", "summary": "The toys." },
                "TotalCount": { "type": "integer", "summary": "How many there are." },
                "RequestId": { "type": "string" }
              },
              "rules": [
                { "sum": ["Offset", "Limit"], "max": 1000, "says": "The list ends after a thousand toys." },
                { "within": ["From", "To"], "seconds": 3600, "says": "The toys of an hour are listed." },
                { "ascending": ["From", "To"], "whenSet": "Offset", "says": "A part of the list goes from the oldest toy to the newest." },
                { "equals": { "Limit": 10 }, "when": { "Schedule": "0 * * * *" }, "says": "Ten toys are listed every hour." },
                {
                  "limits": { "Colors": { "items": { "max": 2 } }, "Schedule": { "bytes": { "max": 20 }, "length": { "min": 9 } } },
                  "whenSet": "Limit",
                  "says": "A part of the list has few colors and a short schedule."
                }
              ],
              "paging": { "offset": "Offset", "limit": "Limit", "items": "Toys", "total": "TotalCount" }
            },
            "DeleteToy": {
              "summary": "Throws a toy away.",
              "deprecated": "Give it away.",
              "input": { "Name": { "type": "string", "required": true, "summary": "Name of the toy." } },
              "output": { "RequestId": { "type": "string" } }
            }
          },
          "errors": {
            "InternalError": { "summary": "The maker is ill.", "retryable": true },
            "ResourceInUse.Toy": { "summary": "A toy of this name exists." },
            "ResourceNotFound": { "summary": "There is no such toy.", "retryable": false }
          },
          "commonErrors": ["InternalError"],
          "waiters": { "ToyMade": { "action": "GetToy", "path": "Toy.State", "success": ["made"], "failure": ["broken"] } }
        }
        """;

    /// <summary>A spec of the given sections.</summary>
    public static string Of(string sections) => $$"""
        { "format": 1, "service": {{Service}},
        {{sections}} }
        """;

    /// <summary>The spec with a piece of it replaced.</summary>
    public static string With(string old, string replacement)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        return Text.Replace(old, replacement, StringComparison.Ordinal);
    }
}
