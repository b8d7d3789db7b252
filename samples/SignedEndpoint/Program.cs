// An endpoint of one's own that takes signed requests only. With --self-test a client calls it, rightly and wrongly, and the program ends;
// otherwise it serves the key in SIGNED_ENDPOINT_KEY_ID and SIGNED_ENDPOINT_KEY until Ctrl+C.
using ScfGen;
using SignedEndpoint;

const string Address = "http://127.0.0.1:5080";

if (args is ["--self-test"])
{
    return await SelfTest.RunAsync();
}

string? id = Environment.GetEnvironmentVariable("SIGNED_ENDPOINT_KEY_ID");
string? key = Environment.GetEnvironmentVariable("SIGNED_ENDPOINT_KEY");
if (args.Length > 0 || string.IsNullOrEmpty(id) || string.IsNullOrEmpty(key))
{
    Console.Error.WriteLine("Usage: dotnet run -- --self-test");
    Console.Error.WriteLine("   or: dotnet run, with SIGNED_ENDPOINT_KEY_ID and SIGNED_ENDPOINT_KEY in the environment");
    return 1;
}

var credential = new Credential(id, key);
await using WebApplication app = OrderServer.Create(name => name == credential.SecretId ? credential : null, Address);
Console.WriteLine($"Listening on {Address}. Ctrl+C stops it.");
await app.RunAsync();
return 0;
