using System.Net.Http.Headers;

namespace ScfGen.Http;

/// <summary>What must not be shown of a request, in case an answer echoes it: its credential and its signature.</summary>
internal readonly struct Secrets
{
    // What is shorter is no credential of a header, and would stand in other words.
    private const int LeastCharacters = 8;

    private readonly Credential? _credential;
    private readonly string? _authorization;

    private Secrets(Credential? credential, string? authorization)
    {
        _credential = credential;
        _authorization = authorization;
    }

    public static Secrets Of(Credential? credential) => new(credential, null);

    /// <summary>Those of a request as it was sent.</summary>
    /// <param name="sent">The request; null where it is not known.</param>
    /// <param name="otherwise">The credential of a request that knows none.</param>
    public static Secrets OfRequest(HttpRequestMessage? sent, Credential? otherwise = null) =>
        sent is null ? Of(otherwise) : new(CredentialOf(sent) ?? otherwise, AuthorizationOf(sent));

    /// <summary>The credential of a request's latest signature.</summary>
    public static Credential? CredentialOf(HttpRequestMessage? request) => request is null
        ? null
        : (request.Content as RequestContent)?.SignedWith
            ?? (request.Options.TryGetValue(V1SigningHandler.ParametersKey, out RequestParameters? parameters) ? parameters.SignedWith : null)
            ?? (request.Options.TryGetValue(SigningHandler.SignedWith, out SigningMark? mark) ? mark.Credential : null);

    /// <summary>The texts to hide, each before its parts.</summary>
    public List<string> Texts()
    {
        List<string> texts = [];
        if (_authorization is { } authorization)
        {
            // Behind the scheme's name.
            Add(texts, authorization[(authorization.IndexOf(' ') + 1)..].Trim(), LeastCharacters);
            Add(texts, SignatureOf(authorization), LeastCharacters);
        }

        if (_credential is { } credential)
        {
            Add(texts, credential.SecretKey, 1);
            Add(texts, credential.Token, 1);
            Add(texts, credential.SecretId, 1);
        }

        return texts;
    }

    private static void Add(List<string> texts, string? text, int leastCharacters)
    {
        if (text is not null && text.Length >= leastCharacters)
        {
            texts.Add(text);
        }
    }

    private static string? AuthorizationOf(HttpRequestMessage request) =>
        request.Headers.NonValidated.TryGetValues("Authorization", out HeaderStringValues values)
        && values.ToString() is var value
        && !value.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? value
            : null;

    private static string SignatureOf(string authorization)
    {
        const string Name = "Signature=";
        int named = authorization.IndexOf(Name, StringComparison.Ordinal);
        if (named < 0)
        {
            // As in "FC key:signature".
            return authorization[(authorization.LastIndexOf(':') + 1)..];
        }

        string rest = authorization[(named + Name.Length)..];
        int end = rest.AsSpan().IndexOfAny(',', ' ');
        return end < 0 ? rest : rest[..end];
    }
}
