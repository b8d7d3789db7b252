using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SignedEndpoint;

namespace LocalScf.Tests;

/// <summary>What an endpoint behind the sample's middleware acts on is what was verified.</summary>
public sealed class VerifiedRequestTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task FormThatWasReadBefore_DoesNotReachTheEndpoint()
    {
        await using GuardedServer server = await GuardedServer.StartAsync(static (app, verifier) =>
        {
            app.Use(static async (context, next) =>
            {
                await context.Request.ReadFormAsync();
                await next(context);
            });
            app.UseSignatures(verifier);
            app.MapPost("/pay", PayAsync).RequireSignature();
        });

        // Reading a form leaves nothing of the body, which is what is verified then.
        using HttpRequestMessage forged = server.Request(HttpMethod.Post, "pay", "amount=900", Form);
        forged.Headers.TryAddWithoutValidation("Authorization", await server.SignatureOfAsync(HttpMethod.Post, "pay", "", Form));
        (HttpStatusCode status, string answer) = await server.SendAsync(forged);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Paid ''.", answer);
    }

    [Fact]
    public async Task FormThatIsSigned_ReachesTheEndpoint()
    {
        await using GuardedServer server = await GuardedServer.StartAsync(static (app, verifier) =>
        {
            app.UseSignatures(verifier);
            app.MapPost("/pay", PayAsync).RequireSignature();
        });
        using HttpRequestMessage request = server.Request(HttpMethod.Post, "pay", "amount=9", Form);
        await server.SignAsync(request);
        (_, string answer) = await server.SendAsync(request);
        Assert.Equal("Paid '9'.", answer);
    }

    [Fact]
    public async Task MethodThatIsOverriddenBehindRouting_DoesNotRunAnotherEndpoint()
    {
        await using GuardedServer server = await GuardedServer.StartAsync(static (app, verifier) =>
        {
            app.UseHttpMethodOverride();
            app.UseSignatures(verifier);
            app.MapPost("/things", static (EndpointRuns runs) => runs.Add()).RequireSignature();
            app.MapDelete("/things", static () => "Gone.").RequireSignature();
        });
        string signature = await server.SignatureOfAsync(HttpMethod.Delete, "things");
        using HttpRequestMessage forged = server.Request(HttpMethod.Post, "things");
        forged.Headers.Add("X-HTTP-Method-Override", "DELETE");
        forged.Headers.TryAddWithoutValidation("Authorization", signature);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await server.SendAsync(forged)).Status);
        Assert.Equal(0, server.Runs.Count);

        using HttpRequestMessage signed = server.Request(HttpMethod.Delete, "things");
        signed.Headers.TryAddWithoutValidation("Authorization", signature);
        Assert.Equal((HttpStatusCode.OK, "Gone."), await server.SendAsync(signed));
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("delete")]
    public async Task MethodInAnyCase_IsTheSignedOneToTheEndpoint(string method)
    {
        await using GuardedServer server = await GuardedServer.StartAsync(static (app, verifier) =>
        {
            app.UseSignatures(verifier);
            app.MapMethods("/things", ["GET", "DELETE"], static (HttpRequest request) => $"Asked to {request.Method}.").RequireSignature();
        });
        string answer = await SendRawAsync(server, $"{method} /things", await server.SignatureOfAsync(HttpMethod.Delete, "things"));
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains("Asked to DELETE.", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD", "GET")]
    [InlineData("GET", "DELETE")]
    public async Task MethodThatIsNotTheSignedOne_IsForbidden(string method, string signed)
    {
        await using GuardedServer server = await GuardedServer.StartAsync(static (app, verifier) =>
        {
            app.UseSignatures(verifier);
            app.MapMethods("/things", ["GET", "HEAD", "DELETE"], static (EndpointRuns runs) => runs.Add()).RequireSignature();
        });
        string answer = await SendRawAsync(server, $"{method} /things", await server.SignatureOfAsync(new HttpMethod(signed), "things"));
        Assert.StartsWith("HTTP/1.1 403 ", answer, StringComparison.Ordinal);
        Assert.Equal(0, server.Runs.Count);
    }

    [Fact]
    public async Task WholeAddressAsTarget_IsForbidden()
    {
        await using GuardedServer server = await GuardedServer.StartAsync(static (app, verifier) =>
        {
            app.UseSignatures(verifier);
            app.MapGet("/things", static (EndpointRuns runs) => runs.Add()).RequireSignature();
        });
        string signature = await server.SignatureOfAsync(HttpMethod.Get, "things");
        string whole = await SendRawAsync(server, $"GET {new Uri(server.Address, "things")}", signature);
        Assert.StartsWith("HTTP/1.1 403 ", whole, StringComparison.Ordinal);
        Assert.Equal(0, server.Runs.Count);

        Assert.StartsWith("HTTP/1.1 200 ", await SendRawAsync(server, "GET /things", signature), StringComparison.Ordinal);
    }

    private static async Task<string> PayAsync(HttpRequest request)
    {
        IFormCollection form = await request.ReadFormAsync();
        return $"Paid '{form["amount"]}'.";
    }

    private static Task<string> SendRawAsync(GuardedServer server, string requestLine, string signature) => RawSocket.SendAsync(
        server.Address, requestLine, "Content-Type: text/plain; charset=utf-8", $"Authorization: {signature}");
}
