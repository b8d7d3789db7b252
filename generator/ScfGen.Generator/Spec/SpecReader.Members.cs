using System;
using System.Collections.Generic;
using System.Linq;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Json;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>Members of requests, responses and types.</summary>
internal sealed partial class SpecReader
{
    // What every class has, or what generated code adds to it.
    private static readonly string[] s_classMembers =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "WriteTo", "WriteParameters", "ReadFrom", "Validate"];

    // What the base of responses has.
    private static readonly string[] s_responseMembers = ["RequestId", "HttpStatus", "Action", "ReadCommonMember"];

    private readonly Dictionary<string, EquatableArray<MemberModel>> _memberTypes = [];

    private static NameScope ClassNames(string className) => new(StringComparer.Ordinal, [className, .. s_classMembers]);

    private static NameScope ResponseNames(string className) => new(StringComparer.Ordinal, [className, .. s_classMembers, .. s_responseMembers]);

    private EquatableArray<MemberModel> ReadMembers(JsonObject? section, NameScope names, bool isInput)
    {
        var members = new List<MemberModel>();
        foreach ((JsonMember member, KeyedObject node) in Entries(section, "member", SpecKeys.Member))
        {
            // The base of responses has it.
            bool isRequestId = !isInput && member.Name == "RequestId";
            TypeReference? type = ReadTypeReference(node);
            string? name = ReadMemberName(member, node);
            if (type is null || name is null || isRequestId)
            {
                continue;
            }

            if (node.Has("name") && names.IsTaken(name))
            {
                _issues.Add(Rules.NameClash, node.SpanOf("name"), member.Name, name, "another member of the class", "choose another name");
            }

            members.Add(new MemberModel(
                member.Name,
                CSharpNames.Escape(names.Take(name, "Value")),
                type,
                IsRequired: isInput && node.Boolean("required") == true,
                IsNullable: node.Boolean("nullable") == true,
                ReadDefault(node, type),
                ReadWire(node, type),
                IsSensitive: node.Boolean("sensitive") == true,
                node.String("deprecated"),
                node.String("summary"),
                ReadConstraints(node, type)));
        }

        return members.ToEquatableArray();
    }

    private string? ReadMemberName(JsonMember member, KeyedObject node)
    {
        if (node.String("name") is { } own)
        {
            if (CSharpNames.IsIdentifier(own))
            {
                return own;
            }

            _issues.Add(Rules.IllegalIdentifier, node.SpanOf("name"), own, $"the C# name of member {member.Name}", "it must be an identifier such as FunctionName");
        }

        string? name = CSharpNames.ToPascalCase(member.Name);
        if (name is null)
        {
            _issues.Add(Rules.IllegalIdentifier, member.NameSpan, member.Name, "the name of a member without a \"name\"", "it has no letter or digit to make a C# name of");
        }

        return name;
    }

    private TypeReference? ReadTypeReference(KeyedObject node)
    {
        if (node.RequiredString("type") is not { } text)
        {
            return null;
        }

        bool isArray = text.EndsWith("[]", StringComparison.Ordinal);
        string element = isArray ? text.Substring(0, text.Length - 2) : text;
        if (Resolve(element) is { } type)
        {
            return type with { IsArray = isArray };
        }

        string? suggestion = Suggestions.Nearest(element, s_builtIn.Keys.Concat(_declared.Keys));
        _issues.AddWithSuggestion(
            Rules.UnresolvedType, node.SpanOf("type"), suggestion is null ? null : suggestion + (isArray ? "[]" : ""), element, Suggestions.DidYouMean(suggestion));

        // What is most likely meant keeps the code that uses the member compiling.
        return suggestion is null ? null : Resolve(suggestion)! with { IsArray = isArray };
    }

    private TypeReference? Resolve(string name) =>
        s_builtIn.TryGetValue(name, out TypeKind kind) ? new TypeReference(kind, "", IsArray: false)
        : _declared.TryGetValue(name, out TypeReference? declared) ? declared
        : null;

    private string? ReadDefault(KeyedObject node, TypeReference type)
    {
        JsonNode? value = node.Value("default");
        string? text = value switch
        {
            JsonString s when type.Kind is TypeKind.String or TypeKind.Timestamp or TypeKind.Enum && !type.IsArray => s.Value.Length == 0 ? "\"\"" : s.Value,
            JsonNumber n when type.Kind is TypeKind.Integer or TypeKind.Float && !type.IsArray => n.Text,
            JsonBoolean b when type.Kind is TypeKind.Boolean && !type.IsArray => b.Value ? "true" : "false",
            _ => null,
        };
        if (value is not null and not JsonMissing && text is null)
        {
            _issues.Add(Rules.WrongKind, value.Span, "default", $"a value of the member's type {node.String("type")}", value.KindName);
        }

        return text;
    }

    private bool ReadWire(KeyedObject node, TypeReference type)
    {
        if (node.String("wire") is not { } wire)
        {
            return false;
        }

        if (wire != "TRUE/FALSE" || type.Kind != TypeKind.Boolean)
        {
            _issues.Add(Rules.InvalidValue, node.SpanOf("wire"), "wire", $"'{wire}'", "it can only be 'TRUE/FALSE', on a member of type boolean");
            return false;
        }

        return true;
    }
}
