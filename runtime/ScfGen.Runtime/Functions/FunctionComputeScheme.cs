namespace ScfGen;

/// <summary>How calls of HTTP triggers in Function Compute are signed.</summary>
public enum FunctionComputeScheme
{
    /// <summary>ACS3-HMAC-SHA256, which the page of signature authentication describes.</summary>
    Acs3,

    /// <summary>The older scheme whose header begins with <c>FC</c>, which the SDKs' helpers use.</summary>
    Fc,

    /// <summary>Not at all: for triggers without authentication.</summary>
    Anonymous,
}
