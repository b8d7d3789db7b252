// Calls a function through its function URL, signed for CAM. With FUNCTION_URL and FUNCTION_URL_UIN in the environment it calls that one,
// with the key that the default chain finds (TENCENTCLOUD_SECRET_ID and so on); otherwise a function on a local server.
using System.Net;
using FunctionUrlSample;
using LocalScf;
using ScfGen;

string? url = Environment.GetEnvironmentVariable("FUNCTION_URL");
if (args.Length > 0 || (url is not null && !Uri.IsWellFormedUriString(url, UriKind.Absolute)))
{
    Console.Error.WriteLine("The sample takes no arguments. Set FUNCTION_URL to the whole address of a function, https://..., or leave it unset for a local server.");
    return 1;
}

string? uin = Environment.GetEnvironmentVariable("FUNCTION_URL_UIN");
if (url is not null && string.IsNullOrEmpty(uin))
{
    Console.Error.WriteLine("FUNCTION_URL_UIN is not set. Set it to the UIN of the root account, which the gateway asks for.");
    return 1;
}

uin ??= "100000000001";
await using LocalScfServer? server = url is null
    ? await LocalScfServer.StartAsync(new LocalScfOptions { HttpFunctions = { FunctionUrl = GreetingFunction.RunAsync } })
    : null;
Uri address = server?.FunctionUrlEndpoint ?? new Uri(url!);

// None is named for the real one, so that the client looks for it where it usually is.
ICredentialsProvider? credentials = server is null
    ? null
    : new StaticCredentialsProvider(new Credential(LocalScfOptions.DefaultSecretId, LocalScfOptions.DefaultSecretKey));

// One client for the whole program: it holds the connections.
using var client = new FunctionUrlClient(address, uin, new FunctionUrlClientOptions { Credentials = credentials });

Console.WriteLine($"Text: {await client.GetStringAsync("?name=reader")}");

Greeting? greeting = await client.PostJsonAsync("", new Person("Ada"), SampleJson.Default.Person, SampleJson.Default.Greeting);
Console.WriteLine($"JSON: {greeting?.Text}");

// A body that is signed has to be in memory, so the client reads a stream to its end before it sends.
const int UploadBytes = 1_000_000;
using var upload = new MemoryStream(new byte[UploadBytes]);
await using Stream download = await client.PostStreamAsync("", upload);
Console.WriteLine($"Stream: sent {UploadBytes} bytes, got {await CountAsync(download)} back");

// Whatever the status is: the answer as it came.
using HttpResponseMessage response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "greetings/1"));
Console.WriteLine($"Answer of one's own: {(int)response.StatusCode} {response.StatusCode}");

using var stranger = new FunctionUrlClient(address, uin, new FunctionUrlClientOptions
{
    Credentials = new StaticCredentialsProvider(new Credential(LocalScfOptions.DefaultSecretId, "a-wrong-key")),
});
try
{
    Console.WriteLine($"Wrong key: {await stranger.GetStringAsync()}");
}
catch (FunctionCallException e) when (e.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
{
    // The message says what it comes from, and what helps.
    Console.WriteLine($"Wrong key: {e.Message}");
}

return 0;

static async Task<long> CountAsync(Stream stream)
{
    long total = 0;
    byte[] chunk = new byte[16 * 1024];
    int read;
    while ((read = await stream.ReadAsync(chunk)) > 0)
    {
        total += read;
    }

    return total;
}
