using System.Net;
using System.Security.Cryptography;
using System.Text;
using ScfGen;

namespace SignedEndpoint;

/// <summary>Runs both halves, and says what the server makes of each request.</summary>
internal static class SelfTest
{
    private const string SignedBody = """{"item":"apples","count":2}""";
    private const string ForgedBody = """{"item":"apples","count":900}""";

    /// <summary>Runs it.</summary>
    /// <returns>The process's exit code: 0 if the server let in and refused what it should.</returns>
    public static async Task<int> RunAsync()
    {
        var credential = new Credential("AKID-self-test", RandomNumberGenerator.GetHexString(32));
        await using WebApplication app = OrderServer.Create(id => id == credential.SecretId ? credential : null, "http://127.0.0.1:0");
        await app.StartAsync();
        var address = new Uri(app.Urls.First());
        using var client = new OrderClient(address, credential);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

        Receipt receipt = await client.PlaceAsync(new Order("pears", 3));
        Console.WriteLine($"Signed: {receipt.Text}, placed by {receipt.PlacedBy}");

        using HttpRequestMessage signed = Request(address, SignedBody);
        await client.SignAsync(signed);
        string signature = signed.Headers.NonValidated["Authorization"].ToString();
        bool isRight = await SendAsync(http, "Changed after signing", Request(address, ForgedBody), signature, HttpStatusCode.Forbidden);
        isRight &= await SendAsync(http, "As it was signed", Request(address, SignedBody), signature, HttpStatusCode.OK);
        isRight &= await SendAsync(http, "The same once more", Request(address, SignedBody), signature, HttpStatusCode.Forbidden);
        isRight &= await SendAsync(http, "Not signed", Request(address, SignedBody), null, HttpStatusCode.Unauthorized);

        using var stranger = new OrderClient(address, new Credential(credential.SecretId, "a-wrong-key"));
        try
        {
            await stranger.PlaceAsync(new Order("pears", 3));
            isRight = false;
        }
        catch (FunctionCallException e)
        {
            Console.WriteLine($"Signed with a wrong key: {e.Message}");
        }

        isRight &= await MisplacedMiddleware.RunsNothingAsync(credential);
        Console.WriteLine(isRight ? "All as it should be" : "NOT as it should be");
        return isRight ? 0 : 1;
    }

    private static HttpRequestMessage Request(Uri address, string body) => new(HttpMethod.Post, new Uri(address, "orders"))
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
    };

    private static async Task<bool> SendAsync(
        HttpClient http, string what, HttpRequestMessage request, string? signature, HttpStatusCode expected)
    {
        using (request)
        {
            if (signature is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", signature);
            }

            using HttpResponseMessage response = await http.SendAsync(request);
            Console.WriteLine($"{what}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            return response.StatusCode == expected;
        }
    }
}
