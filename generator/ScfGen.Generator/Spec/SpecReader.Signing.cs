using System;
using System.Linq;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Json;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>How the service takes requests, and how large they may be.</summary>
internal sealed partial class SpecReader
{
    private SigningModel ReadSigning(KeyedObject service)
    {
        long? postBytes = null;
        long? getBytes = null;
        if (service.Object("limits") is { } node)
        {
            var limits = new KeyedObject(_issues, node, "limits", SpecKeys.Limits);
            limits.Count("tc3PostBytes");
            postBytes = limits.Count("v1PostBytes");
            getBytes = limits.Count("getBytes");
        }

        if (service.Value("signing") is JsonArray { Items.Count: 0 } empty)
        {
            _issues.Add(Rules.InvalidValue, empty.Span, "signing", "empty", "name one or more of " + string.Join(", ", SpecKeys.Signing));
        }

        string[] known = [.. service.Strings("signing").Where(IsScheme).Select(static scheme => scheme.Value)];
        if (known.Length == 0)
        {
            known = ["tc3-post"];
        }

        return new SigningModel(known.Contains("tc3-post"), known.Contains("tc3-get"), known.Contains("v1"), postBytes, getBytes);
    }

    private bool IsScheme(JsonString scheme)
    {
        if (Array.IndexOf(SpecKeys.Signing, scheme.Value) >= 0)
        {
            return true;
        }

        string? suggestion = Suggestions.Nearest(scheme.Value, SpecKeys.Signing);
        _issues.AddWithSuggestion(
            Rules.UnresolvedName, scheme.Span, suggestion, "signing scheme", scheme.Value, "among " + string.Join(", ", SpecKeys.Signing), Suggestions.DidYouMean(suggestion));
        return false;
    }
}
