using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks.Schemes;

/// <summary>A request of 1 KB in one scheme: how it is signed and verified, and what neither can do without.</summary>
internal sealed class SchemeWork : IDisposable
{
    /// <summary>The hashes that the signature needs.</summary>
    public required HashFloor Floor { get; init; }

    /// <summary>The signature that the hashes must come to, in lower-case hexadecimal digits.</summary>
    public required string Signature { get; init; }

    /// <summary>Signs, and gives the text that holds the signature.</summary>
    public required Func<string> Sign { get; init; }

    /// <summary>What those strings of the result take that are new in each signature, which are all that a signer has to allocate.</summary>
    public required long SignBytes { get; init; }

    public required SignatureVerifier Verifier { get; init; }

    /// <summary>The request as it arrives, with a signature that is right.</summary>
    public required SignedRequest Request { get; init; }

    /// <summary>What a valid request costs by the verifier's documentation: the string of the key's identifier, unless told otherwise.</summary>
    public long VerifyBytes { get; init; } = HeapSize.Of(Account.SecretId);

    /// <summary>The parameters that are signed, in the schemes that sign such.</summary>
    public RequestParameters? Parameters { get; init; }

    public static SchemeWork Create(Scheme scheme) => scheme switch
    {
        Scheme.Tc3 => Tc3Work.Create(),
        Scheme.V1HmacSha1Event => V1Work.CreateWithEvent(V1SignatureMethod.HmacSha1),
        Scheme.V1HmacSha1Zip => V1Work.CreateWithZip(V1SignatureMethod.HmacSha1),
        Scheme.V1HmacSha256Event => V1Work.CreateWithEvent(V1SignatureMethod.HmacSha256),
        Scheme.V1HmacSha256Zip => V1Work.CreateWithZip(V1SignatureMethod.HmacSha256),
        Scheme.FunctionUrl => FunctionUrlWork.Create(),
        Scheme.CloudBase => CloudBaseWork.Create(),
        Scheme.Acs3Trigger => Acs3Work.CreateForTrigger(Account.Credential),
        Scheme.Acs3TriggerToken => Acs3Work.CreateForTrigger(Account.TemporaryCredential),
        Scheme.Acs3OpenApi => Acs3Work.CreateForOpenApi(),
        Scheme.Fc => FcWork.Create(Account.Credential),
        Scheme.FcToken => FcWork.Create(Account.TemporaryCredential),
        _ => throw new ArgumentOutOfRangeException(nameof(scheme)),
    };

    public void Dispose()
    {
        Floor.Dispose();
        Parameters?.Dispose();
    }
}
