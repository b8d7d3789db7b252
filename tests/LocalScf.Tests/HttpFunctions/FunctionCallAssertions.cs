using System.Net;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>Says which error a call of a function is to end with.</summary>
internal static class FunctionCallAssertions
{
    /// <summary>A refusal that the client knows advice for.</summary>
    public static async Task<FunctionCallException> IsRefusedAsync(this Task call, string code)
    {
        FunctionCallException error = await call.FailsWithStatusAsync(HttpStatusCode.Forbidden, code);
        Assert.NotNull(error.Advice);
        Assert.Contains(error.Advice, error.Message, StringComparison.Ordinal);
        Assert.Contains(error.ErrorMessage!, error.Message, StringComparison.Ordinal);
        return error;
    }

    public static async Task<FunctionCallException> FailsWithStatusAsync(this Task call, HttpStatusCode status, string code)
    {
        FunctionCallException error = await Assert.ThrowsAsync<FunctionCallException>(() => call);
        Assert.Equal(status, error.StatusCode);
        Assert.Equal(code, error.ErrorCode);
        Assert.True(Guid.TryParse(error.RequestId, out _), "The error names no request.");
        return error;
    }
}
