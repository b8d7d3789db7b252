using System.Net;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>Says which error a call is to end with.</summary>
internal static class ApiErrorAssertions
{
    public static async Task<ApiException> FailsWithAsync(this Task call, string code)
    {
        ApiException error = await Assert.ThrowsAsync<ApiException>(() => call);
        Assert.Equal(code, error.Code.Value);
        Assert.Equal(HttpStatusCode.OK, error.HttpStatus);
        Assert.NotEmpty(error.RequestId);
        Assert.NotEmpty(error.ApiMessage);
        return error;
    }
}
