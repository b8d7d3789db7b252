namespace ScfGen;

/// <summary>How a service takes requests.</summary>
[Flags]
public enum ApiSchemes
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>POST with a JSON body, signed with TC3-HMAC-SHA256.</summary>
    Tc3Post = 1,

    /// <summary>GET with a query, signed with TC3-HMAC-SHA256.</summary>
    Tc3Get = 2,

    /// <summary>GET with a query or POST with a form, signed with HmacSHA1 or HmacSHA256.</summary>
    V1 = 4,
}
