namespace ScfGen.Generator.Tests;

/// <summary>A spec with every kind of rule between members, generated and compiled once.</summary>
internal static class RuleSpec
{
    private static readonly Lazy<CompiledProject> s_project = new(static () => SpecProject.Of(ToySpec.Of("""
        "enums": { "Kind": { "values": { "A": {}, "B": {} } } },
        "types": {
          "Box": { "members": { "Size": { "type": "integer", "required": true }, "Kind": { "type": "Kind", "required": true } } },
          "Part": {
            "members": {
              "Name": { "type": "string", "required": true },
              "Note": { "type": "string", "deprecated": "Out of use." },
              "Words": { "type": "string[]" },
              "Kind": { "type": "Kind" },
              "Size": { "type": "integer" },
              "Inner": { "type": "Part" }
            }
          }
        },
        "actions": {
          "Sum": {
            "input": { "A": { "type": "integer" }, "B": { "type": "integer", "required": true }, "Box": { "type": "Box" } },
            "output": {},
            "rules": [{ "sum": ["A", "B", "Box.Size"], "max": 10, "says": "The three are at most 10 together." }]
          },
          "Within": {
            "input": { "From": { "type": "timestamp" }, "To": { "type": "string" }, "Count": { "type": "integer" } },
            "output": {},
            "rules": [{ "within": ["From", "To"], "seconds": 3600, "when": { "Count": 1 }, "says": "They are an hour apart." }]
          },
          "Ascend": {
            "input": { "From": { "type": "timestamp", "required": true }, "To": { "type": "string", "required": true } },
            "output": {},
            "rules": [{ "ascending": ["From", "To"], "says": "To comes after From." }]
          },
          "Equal": {
            "input": {
              "Kind": { "type": "Kind" }, "Count": { "type": "integer" }, "On": { "type": "boolean" }, "Box": { "type": "Box" }, "Note": { "type": "string" }
            },
            "output": {},
            "rules": [
              { "equals": { "Kind": "A" }, "whenSet": "Note", "says": "Only A has a note." },
              { "equals": { "Count": 0, "On": true }, "when": { "Kind": "B" }, "says": "A B is on and counts nothing." },
              { "equals": { "Box.Kind": "B" }, "says": "A box is a B." }
            ]
          },
          "Limit": {
            "input": {
              "Mode": { "type": "string" },
              "Text": { "type": "string" },
              "Secret": { "type": "string", "sensitive": true },
              "Tags": { "type": "string[]" },
              "Kind": { "type": "Kind" },
              "Schedule": { "type": "string" },
              "Part": { "type": "Part" }
            },
            "output": {},
            "rules": [
              {
                "limits": {
                  "Text": { "bytes": { "max": 4 }, "pattern": { "regex": "^[a-zä]*$", "says": "It has small letters only." } },
                  "Secret": { "length": { "min": 2, "max": 3 } },
                  "Tags": { "items": { "max": 2 }, "length": { "max": 3 } },
                  "Kind": { "length": { "max": 1 } },
                  "Part.Name": { "length": { "max": 2 } }
                },
                "when": { "Mode": "short" },
                "says": "Short means short."
              },
              { "limits": { "Schedule": { "format": "cron-trigger" } }, "whenSet": "Secret", "says": "A secret schedule is a schedule." },
              { "limits": { "Mode": { "length": { "max": 9 } } }, "says": "A mode is a word." }
            ]
          },
          "Total": {
            "input": { "Parts": { "type": "Part[]", "totalBytes": { "max": 10 } } },
            "output": { "Parts": { "type": "Part[]", "totalBytes": { "max": 10, "says": "There are ten bytes in all." } } }
          }
        }
        """)).Compile().WithoutProblems());

    public static CompiledProject Project => s_project.Value;

    /// <summary>What is wrong with a request, by path and message.</summary>
    public static IEnumerable<string> Judge(string action, string json) =>
        ModelJudge.Judge(Project.Type($"Demo.Toy.{action}Request"), json).Select(static violation => violation.ToString());
}
