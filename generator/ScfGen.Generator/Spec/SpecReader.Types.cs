using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Json;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>Types and enums.</summary>
internal sealed partial class SpecReader
{
    private static readonly Dictionary<string, TypeKind> s_builtIn = new()
    {
        ["string"] = TypeKind.String,
        ["integer"] = TypeKind.Integer,
        ["float"] = TypeKind.Float,
        ["boolean"] = TypeKind.Boolean,
        ["timestamp"] = TypeKind.Timestamp,
        ["binary"] = TypeKind.Binary,
    };

    // Members that emitted classes and structs have: no type can be called as one of its members.
    private static readonly HashSet<string> s_memberNames =
    [
        "Create", "Equals", "FromString", "GetHashCode", "GetType", "IsKnown", "KnownValues", "MemberwiseClone", "ReadFrom", "ToString", "TryGetKnown",
        "Validate", "Value", "WriteParameters", "WriteTo",
    ];

    private readonly NameScope _fileNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _owners = [];
    private readonly List<(string WireName, string Name, KeyedObject Object)> _types = [];
    private readonly List<(string WireName, string Name, KeyedObject Object)> _enums = [];
    private readonly Dictionary<string, TypeReference> _declared = [];
    private NameScope _typeNames = new(StringComparer.Ordinal);

    private void DeclareTypes(ServiceInfo info, KeyedObject document)
    {
        string[] own = [info.ClientType, info.ClientInterface, info.ErrorCodesType, info.RegionsType];
        _typeNames = new NameScope(StringComparer.Ordinal, own);
        foreach (string name in own)
        {
            _owners[name] = "the client";
            TakeFileName(name);
        }

        Declare("type", TypeKind.Class, Entries(document.Object("types"), "type", SpecKeys.Type), _types);
        Declare("enum", TypeKind.Enum, Entries(document.Object("enums"), "enum", SpecKeys.Enum), _enums);
    }

    private void Declare(
        string what,
        TypeKind kind,
        IEnumerable<(JsonMember Member, KeyedObject Object)> entries,
        List<(string WireName, string Name, KeyedObject Object)> declared)
    {
        foreach ((JsonMember member, KeyedObject node) in entries)
        {
            if (ReadTypeName(what, member, node) is not { } name)
            {
                continue;
            }

            if (_declared.ContainsKey(member.Name) || s_builtIn.ContainsKey(member.Name))
            {
                string other = s_builtIn.ContainsKey(member.Name) ? "a built-in type" : "a type of this spec";
                _issues.Add(Rules.NameClash, member.NameSpan, member.Name, name, other, "members could not tell the two apart, so rename one");
                continue;
            }

            if (s_memberNames.Contains(name))
            {
                name += "Item";
            }

            name = TakeTypeName(what, member.Name, name, node.Has("name") ? node.SpanOf("name") : member.NameSpan);
            _declared.Add(member.Name, new TypeReference(kind, name, IsArray: false, IsClosed: kind == TypeKind.Enum && node.Boolean("closed") == true));
            declared.Add((member.Name, name, node));
        }
    }

    /// <summary>Takes a name in the namespace; reports a clash unless the two differ only in case to begin with.</summary>
    private string TakeTypeName(string what, string wireName, string name, TextSpan span)
    {
        string taken = _typeNames.Take(name);
        if (taken != name)
        {
            // Names that differ only in case are two names in a spec and one in C#: no mistake, so a number settles it.
            _owners.TryGetValue(name, out string? owner);
            if (owner?.EndsWith(" " + wireName, StringComparison.OrdinalIgnoreCase) != true)
            {
                _issues.Add(Rules.NameClash, span, wireName, name, owner ?? "another", $"it is generated as {taken}, so rename one or give it a \"name\"");
            }
        }

        _owners[taken] = $"{what} {wireName}";
        return taken;
    }

    private string TakeFileName(string name) => _fileNames.Take(name.TrimStart('@'));

    private string? ReadTypeName(string what, JsonMember member, KeyedObject node)
    {
        if (node.String("name") is { } own)
        {
            if (CSharpNames.IsIdentifier(own))
            {
                return CSharpNames.Escape(own);
            }

            _issues.Add(Rules.IllegalIdentifier, node.SpanOf("name"), own, $"the C# name of {what} {member.Name}", "it must be an identifier such as FunctionEnvironment");
        }

        string? name = CSharpNames.ToPascalCase(member.Name);
        if (name is null)
        {
            _issues.Add(Rules.IllegalIdentifier, member.NameSpan, member.Name, $"the name of a{(what == "type" ? "" : "n")} {what}", "it has no letter or digit to make a C# name of");
        }

        return name;
    }

    private EquatableArray<TypeModel> ReadTypes()
    {
        var types = new List<TypeModel>();
        foreach ((string wireName, string name, KeyedObject node) in _types)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            node.Require("members");
            var members = ReadMembers(node.Object("members"), ClassNames(name), isInput: true);
            _memberTypes[name] = members;
            types.Add(new TypeModel(
                wireName, TakeFileName(name), node.String("source"), node.String("summary"), node.String("deprecated"), new ClassModel(name, members, default)));
        }

        // Paths of rules reach into other types, and so do sizes of texts: these come last.
        return types.Select((type, i) => type with
        {
            Class = type.Class with
            {
                Members = WithTexts(type.Class.Members, _types[i].Object.Value("members")),
                Rules = ReadRules(_types[i].Object, type.Class.Members),
            },
        }).ToEquatableArray();
    }

    private EquatableArray<EnumModel> ReadEnums()
    {
        var enums = new List<EnumModel>();
        foreach ((string wireName, string name, KeyedObject node) in _enums)
        {
            node.String("source");
            node.Require("values");
            enums.Add(new EnumModel(wireName, name, TakeFileName(name), node.String("summary"), _declared[wireName].IsClosed, ReadValues(name, node.Object("values"))));
        }

        return enums.ToEquatableArray();
    }

    private EquatableArray<EnumValueModel> ReadValues(string enumName, JsonObject? section)
    {
        var names = new NameScope(
            StringComparer.Ordinal,
            enumName, "Value", "_value", "op_Equality", "op_Inequality", "op_Implicit", "IsKnown", "KnownValues", "Create", "TryGetKnown", "FromString", "Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize");
        var values = new List<EnumValueModel>();
        foreach ((JsonMember member, KeyedObject node) in Entries(section, "value", SpecKeys.EnumValue))
        {
            string? name = node.String("name");
            if (name is not null && !CSharpNames.IsIdentifier(name))
            {
                _issues.Add(Rules.IllegalIdentifier, node.SpanOf("name"), name, $"the C# name of value {member.Name}", "it must be an identifier such as Python3_6");
                name = null;
            }

            if (name is not null && names.IsTaken(name))
            {
                _issues.Add(Rules.NameClash, node.SpanOf("name"), member.Name, name, "another value or member of the enum", "choose another name");
            }

            name ??= CSharpNames.ToPascalCase(member.Name);
            if (name is null)
            {
                _issues.Add(Rules.IllegalIdentifier, member.NameSpan, member.Name, "the value of an enum without a \"name\"", "it has no letter or digit to make a C# name of");
                continue;
            }

            values.Add(new EnumValueModel(member.Name, CSharpNames.Escape(names.Take(name, "Value")), node.String("summary"), node.String("deprecated")));
        }

        return values.ToEquatableArray();
    }
}
