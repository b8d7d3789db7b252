using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Json;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>
/// Reads a spec file of format 1 into the model. What is wrong is reported with its place and left out, and the rest is read, so that one
/// mistake does not take the whole client away.
/// </summary>
internal sealed partial class SpecReader
{
    /// <summary>The size from which a file is refused, in characters.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    private readonly SpecSettings _settings;
    private readonly CancellationToken _cancellationToken;
    private readonly IssueList _issues;

    private SpecReader(SpecSettings settings, IssueList issues, CancellationToken cancellationToken)
    {
        _issues = issues;
        _settings = settings;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads a spec file.</summary>
    /// <param name="text">The file's text; null where it cannot be read.</param>
    /// <param name="path">The file's path, for a message.</param>
    /// <param name="settings">What the project says of the file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static SpecResult Read(SourceText? text, string path, SpecSettings settings, CancellationToken cancellationToken)
    {
        var issues = new IssueList(path, text);
        ServiceModel? model = new SpecReader(settings, issues, cancellationToken).ReadFile(text, path);
        return new SpecResult(path, model, issues.InOrder().ToEquatableArray());
    }

    private ServiceModel? ReadFile(SourceText? text, string path)
    {
        if (text is null)
        {
            _issues.Add(Rules.UnreadableFile, default, path);
            return null;
        }

        if (text.Length > MaxLength)
        {
            _issues.Add(Rules.FileTooLarge, default);
            return null;
        }

        string content = text.ToString();
        if (string.IsNullOrWhiteSpace(content.TrimStart('\uFEFF')))
        {
            _issues.Add(Rules.EmptyFile, default);
            return null;
        }

        JsonNode root = JsonDocumentReader.Read(content, out IReadOnlyList<JsonError> errors, _cancellationToken);
        foreach (JsonError error in errors)
        {
            _issues.Add(Rules.MalformedJson, error.Span, error.Message);
        }

        if (root is JsonObject document)
        {
            return ReadDocument(new KeyedObject(_issues, document, "a spec file", SpecKeys.Root));
        }

        if (root is not JsonMissing)
        {
            _issues.Add(Rules.WrongKind, new TextSpan(root.Span.Start, Math.Min(1, root.Span.Length)), "a spec file", "an object", root.KindName);
        }

        return null;
    }

    private ServiceModel? ReadDocument(KeyedObject document)
    {
        document.Require("format");
        if (document.Number("format") is { } format && format != "1")
        {
            _issues.Add(Rules.UnsupportedFormat, document.SpanOf("format"), format);
            return null;
        }

        document.Require("service");
        if (document.Object("service") is not { } serviceNode)
        {
            return null;
        }

        var service = new KeyedObject(_issues, serviceNode, "service", SpecKeys.Service);
        if (ReadInfo(service) is not { } info)
        {
            return null;
        }

        EquatableArray<string> regions = service.Strings("regions").Select(static region => region.Value).Distinct().ToEquatableArray();
        // Names first, since members refer to types and enums that stand behind them.
        DeclareTypes(info, document);
        EquatableArray<EnumModel> enums = ReadEnums();
        EquatableArray<TypeModel> types = ReadTypes();
        EquatableArray<ErrorCodeModel> errors = ReadErrors(info, document);
        EquatableArray<ActionModel> actions = ReadActions(document, regions);
        EquatableArray<string> commonErrors = document.Strings("commonErrors").Where(IsErrorCode).Select(static code => code.Value).ToEquatableArray();
        ReadWaiters(document);
        return Select(new ServiceModel(info, service.String("summary"), regions, actions, types, enums, errors, commonErrors));
    }

    private ServiceInfo? ReadInfo(KeyedObject service)
    {
        string? name = service.RequiredString("name");
        string? clientName = service.String("clientName");
        if (clientName is not null && !CSharpNames.IsIdentifier(clientName))
        {
            _issues.Add(Rules.IllegalIdentifier, service.SpanOf("clientName"), clientName, "the name of a client", "it must be a C# identifier such as Scf");
            clientName = CSharpNames.ToPascalCase(clientName);
        }

        if (clientName is null && name is not null)
        {
            clientName = CSharpNames.ToPascalCase(name);
            if (clientName is null)
            {
                _issues.Add(Rules.IllegalIdentifier, service.SpanOf("name"), name, "the name of a service without a \"clientName\"", "it has no letter or digit to make a C# name of");
            }
        }

        string? apiVersion = service.RequiredString("apiVersion");
        string? endpoint = service.RequiredString("endpoint");
        if (endpoint is not null && !(Uri.TryCreate("https://" + endpoint, UriKind.Absolute, out Uri? uri) && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" } && !endpoint.EndsWith("/", StringComparison.Ordinal)))
        {
            _issues.Add(Rules.InvalidValue, service.SpanOf("endpoint"), "endpoint", $"'{endpoint}'", "it must be a host name such as scf.tencentcloudapi.com, without scheme and path");
            endpoint = null;
        }

        if (clientName is null)
        {
            return null;
        }

        bool isPublic = true;
        switch (_settings.Visibility)
        {
            case null or "public":
                break;
            case "internal":
                isPublic = false;
                break;
            case var other:
                _issues.Add(Rules.InvalidSetting, default, "Visibility", other, "write public or internal");
                break;
        }

        // ".invalid" never resolves (RFC 2606): a client of a broken spec compiles, and cannot send anywhere.
        return new ServiceInfo(
            ReadNamespace(clientName), isPublic, name ?? clientName, clientName, apiVersion ?? "", endpoint ?? "endpoint.invalid", ReadSigning(service));
    }

    private string ReadNamespace(string clientName)
    {
        if (_settings.Namespace is { } own)
        {
            string[] parts = own.Split('.');
            if (parts.All(CSharpNames.IsIdentifier))
            {
                return string.Join(".", parts.Select(CSharpNames.Escape));
            }

            _issues.Add(Rules.InvalidSetting, default, "Namespace", own, "write C# identifiers with dots between them, such as MyApp.Scf");
        }

        // A project's name may hold anything; the root namespace that MSBuild makes of it may, too.
        IEnumerable<string> root = _settings.RootNamespace.Split('.').Select(CSharpNames.ToNamespacePart).OfType<string>();
        return string.Join(".", root.Append(clientName).Select(CSharpNames.Escape));
    }

    /// <summary>The named objects of a section, such as the actions of "actions".</summary>
    private IEnumerable<(JsonMember Member, KeyedObject Object)> Entries(JsonObject? section, string what, string[] keys)
    {
        if (section is null)
        {
            yield break;
        }

        foreach (JsonMember member in KeyedObject.Distinct(_issues, section))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (member.Value is JsonObject node)
            {
                yield return (member, new KeyedObject(_issues, node, $"{what} {member.Name}", keys));
            }
            else if (member.Value is not JsonMissing)
            {
                _issues.Add(Rules.WrongKind, member.Value.Span, member.Name, "an object", member.Value.KindName);
            }
        }
    }
}
