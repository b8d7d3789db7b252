using Diagnostics.Scf;
using ScfGen;

namespace Diagnostics;

// Members that exclude each other are set together.
internal static class Exclusive
{
    private const string EmptyZip = "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==";

    public static CreateFunctionRequest ObjectAndArchive() => new()
    {
        FunctionName = "hello",
        Code = new()
        {
            CosObjectName = "/hello.zip",
            ZipFile = EmptyZip, // SCF1006: the code is in COS already
        },
    };

    public static CreateFunctionRequest BucketAndTemplate() => new()
    {
        FunctionName = "hello",
        Code = new()
        {
            CosBucketName = "shop",
            DemoId = "demo-1", // SCF1006: two places again
        },
    };

    public static Message OfOnesOwn(Message message) => message with
    {
        Text = "hello",
        File = "hello.txt", // SCF1006: a record of one's own
    };

    [ExclusiveMembers(nameof(Message.Text), nameof(Message.File), Says = "A message is a text or a file.")]
    internal sealed record Message
    {
        public string? Text { get; init; }

        public string? File { get; init; }
    }
}
