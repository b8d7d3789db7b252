namespace SignedEndpoint;

/// <summary>Tells the middleware that an endpoint takes signed requests only. It guards nothing by itself: see RequireSignature.</summary>
internal sealed class SignatureRequirement;
