namespace ScfGen.Signing;

/// <summary>
/// The intermediate values of a signature v1, to compare with a server's or a document's. They hold no secret key, but the key's identifier and,
/// for temporary credentials, the token: keep them out of logs.
/// </summary>
/// <param name="RequestString">Step 2.2 of the document: the sorted parameters, not encoded.</param>
/// <param name="StringToSign">Step 2.3: what is signed.</param>
/// <param name="Signature">Step 2.4: the signature in Base64.</param>
/// <param name="Parameters">Step 3: the query or form to send, encoded.</param>
public sealed record V1Steps(string RequestString, string StringToSign, string Signature, string Parameters)
{
    /// <summary>Says what this is, and nothing of its values.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "Steps of a signature v1 (hidden)";
}
