using System;
using System.Collections.Generic;
using System.Linq;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Json;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>Actions, error codes and waiters.</summary>
internal sealed partial class SpecReader
{
    private readonly Dictionary<string, ErrorCodeModel> _errors = [];
    private readonly Dictionary<string, ActionModel> _actions = [];

    private EquatableArray<ErrorCodeModel> ReadErrors(ServiceInfo info, KeyedObject document)
    {
        var names = new NameScope(StringComparer.Ordinal, info.ErrorCodesType, "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize", "IsRetryable");
        foreach ((JsonMember member, KeyedObject node) in Entries(document.Object("errors"), "error", SpecKeys.Error))
        {
            if (CSharpNames.ToPascalCase(member.Name) is not { } name)
            {
                _issues.Add(Rules.IllegalIdentifier, member.NameSpan, member.Name, "an error code", "it has no letter or digit to make a C# name of");
                continue;
            }

            _errors.Add(
                member.Name,
                new ErrorCodeModel(member.Name, names.Take(name, "Code"), node.String("summary"), node.Boolean("retryable") == true));
        }

        return _errors.Values.ToEquatableArray();
    }

    private bool IsErrorCode(JsonString code)
    {
        if (_errors.ContainsKey(code.Value))
        {
            return true;
        }

        string? suggestion = Suggestions.Nearest(code.Value, _errors.Keys);
        _issues.AddWithSuggestion(
            Rules.UnresolvedName, code.Span, suggestion, "error code", code.Value, "in \"errors\"", Suggestions.DidYouMean(suggestion));
        return false;
    }

    private EquatableArray<ActionModel> ReadActions(KeyedObject document, EquatableArray<string> regions)
    {
        var methods = new NameScope(StringComparer.Ordinal);
        foreach ((JsonMember member, KeyedObject node) in Entries(document.Object("actions"), "action", SpecKeys.Action))
        {
            if (CSharpNames.ToPascalCase(member.Name) is not { } name)
            {
                _issues.Add(Rules.IllegalIdentifier, member.NameSpan, member.Name, "the name of an action", "it has no letter or digit to make a C# name of");
                continue;
            }

            name = methods.Take(name);
            string request = TakeTypeName("the request of action", member.Name, name + "Request", member.NameSpan);
            string response = TakeTypeName("the response of action", member.Name, name + "Response", member.NameSpan);
            node.Require("input");
            node.Require("output");
            EquatableArray<MemberModel> input = WithTexts(ReadMembers(node.Object("input"), ClassNames(request), isInput: true), node.Value("input"));
            EquatableArray<MemberModel> output = WithTexts(ReadMembers(node.Object("output"), ResponseNames(response), isInput: false), node.Value("output"));
            ReadPaging(node, input, output);
            _actions.Add(member.Name, new ActionModel(
                member.Name,
                name,
                TakeFileName(name),
                node.String("group"),
                node.String("page"),
                node.String("summary"),
                (int?)Math.Min(node.Count("rateLimit") ?? -1, int.MaxValue) is var limit && limit >= 0 ? limit : null,
                ReadRegion(node),
                ReadRegions(node, regions),
                node.String("deprecated"),
                node.Boolean("idempotent") == true,
                new ClassModel(request, input, ReadRules(node, input)),
                new ClassModel(response, output, default),
                node.Strings("errors").Where(IsErrorCode).Select(static code => code.Value).ToEquatableArray()));
        }

        return _actions.Values.ToEquatableArray();
    }

    private bool ReadRegion(KeyedObject node)
    {
        string? region = node.String("region");
        if (region is not (null or "required" or "ignored"))
        {
            _issues.Add(Rules.InvalidValue, node.SpanOf("region"), "region", $"'{region}'", "it is required or ignored");
        }

        return region == "required";
    }

    private EquatableArray<string> ReadRegions(KeyedObject node, EquatableArray<string> all)
    {
        var regions = new List<string>();
        foreach (JsonString region in node.Strings("regions"))
        {
            if (!all.Contains(region.Value))
            {
                string? suggestion = Suggestions.Nearest(region.Value, all);
                _issues.AddWithSuggestion(
                    Rules.UnresolvedName, region.Span, suggestion, "region", region.Value, "in the service's \"regions\"", Suggestions.DidYouMean(suggestion));
            }

            regions.Add(region.Value);
        }

        return regions.ToEquatableArray();
    }

    private void ReadPaging(KeyedObject node, EquatableArray<MemberModel> input, EquatableArray<MemberModel> output)
    {
        if (node.Object("paging") is not { } section)
        {
            return;
        }

        var paging = new KeyedObject(_issues, section, "paging", SpecKeys.Paging);
        foreach (string key in SpecKeys.Paging)
        {
            paging.Require(key);
            if (paging.String(key) is { } member)
            {
                FindMember(key is "offset" or "limit" ? input : output, member, paging.SpanOf(key), key is "offset" or "limit" ? "in \"input\"" : "in \"output\"");
            }
        }
    }

    private void ReadWaiters(KeyedObject document)
    {
        foreach ((JsonMember member, KeyedObject node) in Entries(document.Object("waiters"), "waiter", SpecKeys.Waiter))
        {
            node.String("summary");
            node.Require("success");
            node.Strings("success");
            node.Strings("failure");
            string? action = node.RequiredString("action");
            string? path = node.RequiredString("path");
            if (CSharpNames.ToPascalCase(member.Name) is null)
            {
                _issues.Add(Rules.IllegalIdentifier, member.NameSpan, member.Name, "the name of a waiter", "it has no letter or digit to make a C# name of");
            }

            if (action is null)
            {
                continue;
            }

            if (!_actions.TryGetValue(action, out ActionModel? model))
            {
                string? suggestion = Suggestions.Nearest(action, _actions.Keys);
                _issues.AddWithSuggestion(
                    Rules.UnresolvedName, node.SpanOf("action"), suggestion, "action", action, "in \"actions\"", Suggestions.DidYouMean(suggestion));
            }
            else if (path is not null)
            {
                FindPath(model.Response.Members, path, node.SpanOf("path"), "in the output of " + action);
            }
        }
    }
}
