namespace ScfGen.Benchmarks;

/// <summary>The pieces of work that are measured: the categories of the benchmarks and the rows of the table.</summary>
internal static class Work
{
    public const string Sign = "sign";
    public const string Verify = "verify";
    public const string Form = "write and sign a form";

    public const string WriteCreateFunctionLarge = "write CreateFunction, 100 KB ZIP";
    public const string WriteCreateFunctionSmall = "write CreateFunction, 1 KB ZIP";
    public const string WriteInvokeFunction = "write InvokeFunction, 1 KB event";
    public const string WriteListFunctions = "write ListFunctions, two filters";

    public const string ParseListFunctions = "parse ListFunctions, 20 functions";
    public const string ParseGetFunction = "parse GetFunction";

    public const string CallInvokeFunction = "call InvokeFunction, in memory";
    public const string CallListFunctions = "call ListFunctions, in memory";

    public const string GenerateCold = "generate, cold run";
    public const string GenerateEditElsewhere = "generate, edit elsewhere";
    public const string GenerateEditOfPart = "generate, edit of one part";
}
