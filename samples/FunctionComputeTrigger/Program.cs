// Calls a function of Alibaba Cloud's Function Compute through its HTTP trigger: signed, anonymously, and signed for a client of one's own.
// With FC_TRIGGER_URL in the environment it calls that one, with the key in ALIBABA_CLOUD_ACCESS_KEY_ID and _SECRET and, for temporary
// keys, the token in ALIBABA_CLOUD_SECURITY_TOKEN; otherwise a function on a local server.
using System.Text;
using FunctionComputeSample;
using LocalScf;
using ScfGen;

string? url = Environment.GetEnvironmentVariable("FC_TRIGGER_URL");
if (args.Length > 0 || (url is not null && !Uri.IsWellFormedUriString(url, UriKind.Absolute)))
{
    Console.Error.WriteLine("The sample takes no arguments. Set FC_TRIGGER_URL to the whole address of a trigger, https://..., or leave it unset for a local server.");
    return 1;
}

await using LocalScfServer? server = url is null
    ? await LocalScfServer.StartAsync(new LocalScfOptions { HttpFunctions = { HttpTrigger = GreetingFunction.RunAsync } })
    : null;
Uri address = server?.HttpTriggerEndpoint ?? new Uri(url!);

// None is named for the real one, so that the client looks for it where it usually is.
ICredentialsProvider? credentials = server is null
    ? null
    : new StaticCredentialsProvider(new Credential(LocalScfOptions.DefaultSecretId, LocalScfOptions.DefaultSecretKey));

// One client for the whole program: it holds the connections.
using var client = new FunctionComputeHttpClient(address, new FunctionComputeClientOptions { Credentials = credentials });

Console.WriteLine($"Text: {await client.GetStringAsync("hello?name=reader")}");

Greeting? greeting = await client.PostJsonAsync("hello", new Person("Ada"), SampleJson.Default.Person, SampleJson.Default.Greeting);
Console.WriteLine($"JSON: {greeting?.Text}");

// The signature leaves the body out, so a stream is sent while it is read.
const int UploadBytes = 1_000_000;
using var upload = new MemoryStream(new byte[UploadBytes]);
await using Stream download = await client.PostStreamAsync("upload", upload);
Console.WriteLine($"Stream: sent {UploadBytes} bytes, got {await CountAsync(download)} back");

// The older scheme, which the helpers of the SDKs use.
using var older = new FunctionComputeHttpClient(
    address, new FunctionComputeClientOptions { Credentials = credentials, Scheme = FunctionComputeScheme.Fc });
Console.WriteLine($"Older scheme: {await older.GetStringAsync("hello?name=reader")}");

// Signed here, and sent by a client that knows nothing of signatures. It must not follow redirects: a signature is for one address.
using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
using var content = new StringContent("sent by another client", Encoding.UTF8);
using var request = new HttpRequestMessage(HttpMethod.Post, "echo") { Content = content };
await client.SignAsync(request);
using HttpResponseMessage response = await http.SendAsync(request);
await FunctionClient.EnsureSuccessAsync(response);
Console.WriteLine($"Own client: {await response.Content.ReadAsStringAsync()}");

using var anonymous = new FunctionComputeHttpClient(address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous });
await TryAsync("Not signed", anonymous);

using var stranger = new FunctionComputeHttpClient(address, new FunctionComputeClientOptions
{
    Credentials = new StaticCredentialsProvider(new Credential(LocalScfOptions.DefaultSecretId, "a-wrong-key")),
});
await TryAsync("Wrong key", stranger);

return 0;

static async Task TryAsync(string what, FunctionComputeHttpClient client)
{
    try
    {
        Console.WriteLine($"{what}: {await client.GetStringAsync("hello?name=nobody")}");
    }
    catch (FunctionCallException e)
    {
        // The message of a refusal says what it comes from, and what helps.
        Console.WriteLine($"{what}: {e.Message}");
    }
}

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
