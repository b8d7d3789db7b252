using Microsoft.AspNetCore.Http;

namespace FunctionUrlSample;

/// <summary>The function that runs on the local server, in place of a deployed one.</summary>
internal static class GreetingFunction
{
    /// <summary>Greets by name, for GET and for JSON; gives back any other body; knows no other methods.</summary>
    public static async Task RunAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (HttpMethods.IsGet(request.Method))
        {
            await context.Response.WriteAsync($"Hello, {request.Query["name"]}!", context.RequestAborted);
        }
        else if (HttpMethods.IsPost(request.Method) && request.HasJsonContentType())
        {
            Person? person = await request.ReadFromJsonAsync(SampleJson.Default.Person, context.RequestAborted);
            await context.Response.WriteAsJsonAsync(
                new Greeting($"Hello, {person?.Name}!"), SampleJson.Default.Greeting, cancellationToken: context.RequestAborted);
        }
        else if (HttpMethods.IsPost(request.Method))
        {
            context.Response.ContentType = request.ContentType;
            await request.Body.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        }
    }
}
