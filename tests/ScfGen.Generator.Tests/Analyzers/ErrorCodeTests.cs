namespace ScfGen.Generator.Tests;

/// <summary>SCF2002: comparisons with error codes that never come.</summary>
public sealed class ErrorCodeTests
{
    internal static string Comparisons { get; } = UserCode.Program("""
                ApiException e = Any<ApiException>();
                Use(e.Code == "ResourceNotFound.Functions"); //! SCF2002
                Use(e.Code != "ResourceNotFound.Functions"); //! SCF2002
                Use("ResourceNotFound.Functions" == e.Code); //! SCF2002
                Use(e.Code == "resourcenotfound.function"); //! SCF2002
                Use(e.Code == "ResourceNotFound.Function");
                Use(e.Code == ScfErrorCodes.ResourceNotFoundFunction);
                Use(e.Code == ScfErrorCodes.InternalError);
                Use(e.Code == text);
                Use(e.Code == (flag ? text : "Nothing")); //! SCF2002
                Use(e.Code == Codes.Wrong); //! SCF2002
                Use(e.Code == Codes.Right);
                Use(e.Code.Equals("Nothing")); //! SCF2002
                Use(e.Code.Equals("InternalError"));
                Use(e.Code.Value == "Nothing"); //! SCF2002
                Use(e.Code.Value.Equals("Nothing")); //! SCF2002
                Use(string.Equals(e.Code.Value, "Nothing")); //! SCF2002
                Use(string.Equals(e.Code.Value, "nothing", StringComparison.OrdinalIgnoreCase));
                Use(e.Code.ToString() == "Nothing"); //! SCF2002
                Use(e.Code.IsIn("ResourceNotFound"));
                Use(e.Code.IsIn("ResourceNotFound.Function"));
                Use(e.Code.IsIn("ResourceNotFoun")); //! SCF2002
                Use(e.Code.IsIn("ResourceNotFound.")); //! SCF2002
                Use(e.Code.Category == "ResourceNotFound");
                Use(e.Code.Category == "ResourceNotFound.Function"); //! SCF2002
                Use(e.Code.Value is "Nothing"); //! SCF2002
                Use(e.Code.Value is not "Nothing"); //! SCF2002
                Use(e.Code.Value is "InternalError" or "Nothing"); //! SCF2002
                Use(e.Code.Value is "InternalError" or ScfErrorCodes.ResourceNotFound);
                Use(e is { Code.Value: "Nothing" }); //! SCF2002
                Use(e is { Code: { Category: "Nothing" } }); //! SCF2002
                Use(e is { Code.Value: "InternalError", Action: "Nothing" });
                Use(e.Code.Value switch
                {
                    "Nothing" => 1, //! SCF2002
                    "InternalError" => 2,
                    _ => 3,
                });
                switch (e.Code.Value)
                {
                    case "Nothing": //! SCF2002
                    case "Nowhere" when flag: //! SCF2002
                    case "InternalError":
                        break;
                }

                ApiErrorCode code = e.Code;
                Use(code == "Nothing"); //! SCF2002
                Use(e.Action == "Nothing");
                Use(e.ApiMessage is "Nothing");
                Use(text == "Nothing");
                Use(ScfErrorCodes.IsRetryable("Nothing"));
        """, """
        internal static class Codes
        {
            public const string Wrong = "Nothing";
            public const string Right = ScfErrorCodes.InternalError;
        }
        """);

    internal static string Calls { get; } = UserCode.Program("""
                try
                {
                    await client.GetFunctionAsync(new() { FunctionName = text });
                }
                catch (ApiException e) when (e.Code == ScfErrorCodes.ResourceNotFoundFunction)
                {
                }
                catch (ApiException e) when (e.Code == ScfErrorCodes.ResourceInUseFunctionName) //! SCF2002
                {
                }
                catch (ApiException e) when (e.Code.IsIn(ScfErrorCodes.ResourceInUse))
                {
                }
                catch (ApiException e) when (e.Code.Value is ScfErrorCodes.LimitExceededFunction) //! SCF2002
                {
                }
                catch (ApiException e) when (e is { Code.Value: "LimitExceeded.Function" }) //! SCF2002
                {
                }
                catch (ApiException e)
                {
                    if (e.Code == "LimitExceeded.Memory" || e.Code == ScfErrorCodes.RequestLimitExceeded) //! SCF2002
                    {
                        throw;
                    }
                }

                try
                {
                    Console.WriteLine((await scf.GetFunctionAsync(new() { FunctionName = text }).ConfigureAwait(false)).FunctionName);
                    await scf.CreateFunctionAsync(new() { FunctionName = text, Code = new() });
                }
                catch (ApiException e) when (e.Code == ScfErrorCodes.ResourceInUseFunctionName)
                {
                }
                catch (Exception e) when (e is ApiException { Code.Value: ScfErrorCodes.ResourceInUseTrigger }) //! SCF2002
                {
                }
                catch (Exception e) when (e is ApiException api && api.Code == ScfErrorCodes.ResourceInUseTrigger) //! SCF2002
                {
                }

                try
                {
                    await client.GetFunctionAsync(new() { FunctionName = text });
                    await Others.CallAsync();
                }
                catch (ApiException e) when (e.Code == ScfErrorCodes.ResourceInUseFunctionName)
                {
                }

                Task<GetFunctionResponse> pending = client.GetFunctionAsync(new() { FunctionName = text });
                try
                {
                    await pending;
                    await client.GetFunctionAsync(new() { FunctionName = text });
                }
                catch (ApiException e) when (e.Code == ScfErrorCodes.ResourceInUseFunctionName)
                {
                }

                try
                {
                    await client.GetFunctionAsync(new() { FunctionName = text });
                }
                catch (ApiException)
                {
                    ApiException other = Any<ApiException>();
                    Use(other.Code == ScfErrorCodes.ResourceInUseFunctionName);
                }
        """, """
        internal static class Others
        {
            public static Task CallAsync() => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task CodesThatTheServiceNeverReturns_AreReported() => UserCode.VerifyAsync(Comparisons);

    [Fact]
    public Task CodesThatTheCalledActionsNeverReturn_AreReported() => UserCode.VerifyAsync(Calls);
}
