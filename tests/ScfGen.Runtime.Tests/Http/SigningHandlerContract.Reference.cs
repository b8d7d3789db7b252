using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

// What arrived is verified by the product, and held against a signature that has nothing in common with it.
public abstract partial class SigningHandlerContract
{
    private protected void AssertValid(LoopbackServer server)
    {
        ReceivedRequest request = server.OnlyRequest;
        Assert.Equal("Valid", CreateVerifier().Verify(SignatureVerifierInput.From(request)).ToString());
        Assert.Equal(ReferenceAuthorization(request, SenderOf(request)), request.Header("Authorization"));
    }

    /// <summary>Gives the Authorization that the reference of the scheme computes over what arrived.</summary>
    private protected abstract string ReferenceAuthorization(ReceivedRequest request, Credential credential);

    private protected static Credential SenderOf(ReceivedRequest request) =>
        FindKey(ReferenceInput.Part(request, "Credential").Split('/')[0]) ?? throw new InvalidOperationException("The key is none of the tests'.");
}
