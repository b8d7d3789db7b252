namespace ScfGen.Generator.Spec;

/// <summary>The keys of the spec format, by the object that they stand in; api-spec/README.md describes them.</summary>
internal static class SpecKeys
{
    public static readonly string[] Root = ["$schema", "format", "service", "enums", "types", "actions", "errors", "commonErrors", "waiters"];

    public static readonly string[] Service = ["name", "clientName", "apiVersion", "endpoint", "regions", "summary", "signing", "limits"];

    public static readonly string[] Signing = ["tc3-post", "tc3-get", "v1"];

    public static readonly string[] Limits = ["tc3PostBytes", "v1PostBytes", "getBytes"];

    public static readonly string[] Enum = ["summary", "name", "source", "closed", "values"];

    public static readonly string[] EnumValue = ["name", "deprecated", "summary"];

    public static readonly string[] Type = ["summary", "name", "source", "deprecated", "members", "rules"];

    public static readonly string[] Action =
    [
        "group", "page", "summary", "rateLimit", "region", "regions", "deprecated", "idempotent", "input", "output", "errors", "rules", "paging",
    ];

    public static readonly string[] Member =
    [
        "type", "name", "required", "nullable", "default", "wire", "sensitive", "deprecated", "summary", "range", "length", "bytes", "items", "totalBytes",
        "pattern", "format",
    ];

    public static readonly string[] Range = ["min", "max", "step", "also", "says"];

    public static readonly string[] Size = ["min", "max", "says"];

    public static readonly string[] Total = ["max", "says"];

    public static readonly string[] Pattern = ["regex", "says"];

    public static readonly string[] Formats = ["handler", "cron7", "cron-trigger", "json", "json-string-map", "base64", "date-time"];

    public static readonly string[] Rule =
    [
        "exclusive", "requires", "forbids", "sum", "within", "ascending", "equals", "limits", "max", "seconds", "when", "whenSet", "says",
    ];

    public static readonly string[] MemberLimits = ["length", "bytes", "items", "pattern", "format"];

    public static readonly string[] Paging = ["offset", "limit", "items", "total"];

    public static readonly string[] Error = ["summary", "retryable"];

    public static readonly string[] Waiter = ["summary", "action", "path", "success", "failure"];
}
