using System.Globalization;
using System.Runtime.InteropServices;
using LocalScf;

ushort port = 0;
if (args.Length != 0 && !(args is ["--port", var text] && ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port)))
{
    Console.Error.WriteLine("Usage: dotnet run [--port N]   (N is 0 to 65535; 0, the default, takes a free port)");
    return 1;
}

await using LocalScfServer server = await LocalScfServer.StartAsync(new LocalScfOptions { Port = port });
server.UnhandledException += (_, e) => Console.Error.WriteLine(e.ExceptionObject);

Console.WriteLine($"Local SCF listens on {server.Endpoint}");
Console.WriteLine($"  Function URL  {server.FunctionUrlEndpoint}");
Console.WriteLine($"  CloudBase     {server.CloudBaseEndpoint}");
Console.WriteLine($"  HTTP trigger  {server.HttpTriggerEndpoint}");
Console.WriteLine($"  SecretId      {LocalScfOptions.DefaultSecretId}");
Console.WriteLine($"  SecretKey     {LocalScfOptions.DefaultSecretKey}");
Console.WriteLine();
Console.WriteLine("Point a client's endpoint at the address above and call, for example, ListFunctions in ap-guangzhou.");
Console.WriteLine("Every function answers with the event that it was given. Ctrl+C stops the server.");

var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await stopped.Task;
return 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopped.TrySetResult();
}
