using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SignedEndpoint;

namespace LocalScf.Tests;

/// <summary>An endpoint that asks for a signature does not run where the middleware does not verify one, whatever kind it is of.</summary>
public sealed class GuardTests
{
    public static TheoryData<string, bool> Requests
    {
        get
        {
            var requests = new TheoryData<string, bool>();
            foreach (string path in (string[])["handler", "delegate", "group/inside", "controller"])
            {
                requests.Add(path, false);
                requests.Add(path, true);
            }

            return requests;
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task MiddlewareInItsPlace_LetsSignedRequestsRun(string path, bool isSigned)
    {
        await using GuardedServer server = await GuardedServer.StartAsync(static (app, verifier) =>
        {
            app.UseSignatures(verifier);
            MapEndpoints(app);
        });
        (HttpStatusCode status, _) = await SendAsync(server, path, isSigned);
        Assert.Equal(isSigned ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, status);
        Assert.Equal(isSigned ? 1 : 0, server.Runs.Count);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task MiddlewareBehindRoutingOfOnesOwn_LetsSignedRequestsRun(string path, bool isSigned)
    {
        await using GuardedServer server = await GuardedServer.StartAsync(static (app, verifier) =>
        {
            app.UseRouting();
            app.UseSignatures(verifier);
            MapEndpoints(app);
        });
        (HttpStatusCode status, _) = await SendAsync(server, path, isSigned);
        Assert.Equal(isSigned ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, status);
        Assert.Equal(isSigned ? 1 : 0, server.Runs.Count);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task MiddlewareLeftOut_NothingRunsAndTheCauseIsTold(string path, bool isSigned)
    {
        await using GuardedServer server = await GuardedServer.StartAsync(static (app, _) => MapEndpoints(app));
        await AssertNothingRunsAsync(server, path, isSigned);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task MiddlewareInFrontOfRouting_NothingRunsAndTheCauseIsTold(string path, bool isSigned)
    {
        await using GuardedServer server = await GuardedServer.StartAsync(static (app, verifier) =>
        {
            app.UseSignatures(verifier);
            app.UseRouting();
            MapEndpoints(app);
        });
        await AssertNothingRunsAsync(server, path, isSigned);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EndpointThatSkipsAllMiddleware_DoesNotRun(bool isSigned)
    {
        await using GuardedServer server = await GuardedServer.StartAsync(static (app, verifier) =>
        {
            app.UseSignatures(verifier);
            app.MapPost("/short", static (EndpointRuns runs) => runs.Add()).ShortCircuit().RequireSignature();
        });
        (HttpStatusCode status, _) = await SendAsync(server, "short", isSigned);
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Equal(0, server.Runs.Count);
    }

    [Fact]
    public async Task RouteThatAnotherEndpointTakesThePlaceOf_IsRefusedAtTheStart()
    {
        var refusal = await Assert.ThrowsAsync<NotSupportedException>(() => GuardedServer.StartAsync(static (app, verifier) =>
        {
            app.UseSignatures(verifier);
            app.MapFallbackToController("Place", "Guarded").RequireSignature();
        }));

        Assert.Contains("RequireSignature cannot guard", refusal.Message, StringComparison.Ordinal);
    }

    private static void MapEndpoints(WebApplication app)
    {
        app.MapPost("/handler", static (EndpointRuns runs) => runs.Add()).RequireSignature();
        app.MapPost("/delegate", AnswerAsync).RequireSignature();
        app.MapGroup("/group").RequireSignature().MapPost("/inside", static (EndpointRuns runs) => runs.Add());
        app.MapControllers().RequireSignature();
    }

    private static Task AnswerAsync(HttpContext context) =>
        context.Response.WriteAsync(context.RequestServices.GetRequiredService<EndpointRuns>().Add());

    private static async Task<(HttpStatusCode Status, string Answer)> SendAsync(GuardedServer server, string path, bool isSigned)
    {
        using HttpRequestMessage request = server.Request(HttpMethod.Post, path, "order");
        if (isSigned)
        {
            await server.SignAsync(request);
        }

        return await server.SendAsync(request);
    }

    private static async Task AssertNothingRunsAsync(GuardedServer server, string path, bool isSigned)
    {
        (HttpStatusCode status, string answer) = await SendAsync(server, path, isSigned);
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("Add app.UseSignatures(verifier)", answer, StringComparison.Ordinal);
        Assert.Equal(0, server.Runs.Count);
    }
}
