using ScfGen;
using ScfGen.Signing;

namespace LocalScf.Tests;

/// <summary>Requests that are signed in their parameters.</summary>
public sealed class V1SignatureTests
{
    private const string Failure = "AuthFailure.SignatureFailure";

    [Theory]
    [InlineData(V1SignatureMethod.HmacSha1, "GET")]
    [InlineData(V1SignatureMethod.HmacSha1, "POST")]
    [InlineData(V1SignatureMethod.HmacSha256, "GET")]
    [InlineData(V1SignatureMethod.HmacSha256, "POST")]
    public async Task SignedRequest_IsAnswered(V1SignatureMethod method, string httpMethod)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf, method);
        RawAnswer answer = await client.SendAsync(new HttpMethod(httpMethod), "ListNamespaces", "ap-guangzhou");
        answer.AssertSuccess();
        Assert.Equal(1, answer.Response.GetProperty("TotalCount").GetInt32());
    }

    [Fact]
    public async Task HmacSha1_NeedNotBeNamed()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf, V1SignatureMethod.HmacSha1, options: new V1SigningOptions { NamesHmacSha1 = false });
        (await client.GetAsync("ListNamespaces")).AssertSuccess();
    }

    [Fact]
    public async Task ValuesThatAreEncodedOnTheWire_AreSignedAsTheyAreMeant()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf);
        const string Description = "a+b c&d=e%20~*/\u672A\u547D\u540D";
        (await client.GetAsync("CreateNamespace", ("Namespace", "first"), ("Description", Description))).AssertSuccess();
        (await client.PostAsync("CreateNamespace", ("Namespace", "second"), ("Description", Description))).AssertSuccess();
        string[] described = [.. (await scf.Client.ListNamespacesAsync(new())).Namespaces!.Select(space => space.Description ?? "")];
        Assert.Equal(2, described.Count(description => description == Description));
    }

    [Fact]
    public async Task WrongKey_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf, credential: new Credential(LocalScfOptions.DefaultSecretId, "another-key"));
        (await client.GetAsync("ListNamespaces")).AssertError(Failure);
        (await client.PostAsync("ListNamespaces")).AssertError(Failure);
    }

    [Theory]
    [InlineData("AKID-of-nobody", "AuthFailure.SecretIdNotFound")]
    [InlineData("no.such.id", "AuthFailure.InvalidSecretId")]
    public async Task UnknownKey_IsRefused(string secretId, string code)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf, credential: new Credential(secretId, LocalScfOptions.DefaultSecretKey));
        (await client.GetAsync("ListNamespaces")).AssertError(code);
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task SkewedClock_IsRefused(int seconds)
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        using FlatClient client = FlatClient.V1(scf, time: new FakeTime(FakeTime.Start.AddSeconds(seconds)));
        (await client.PostAsync("ListNamespaces")).AssertError("AuthFailure.SignatureExpire");
    }

    [Theory]
    [InlineData("temporary-token", null)]
    [InlineData("another-token", "AuthFailure.TokenFailure")]
    [InlineData(null, "AuthFailure.TokenFailure")]
    public async Task Token_MustBeThatOfTheKey(string? token, string? code)
    {
        await using TestServer scf = await TestServer.StartAsync(
            options => options.Accounts = [new LocalAccount("AKID-temporary", "temporary-key", "temporary-token")]);
        using FlatClient client = FlatClient.V1(scf, credential: new Credential("AKID-temporary", "temporary-key", token));
        RawAnswer answer = await client.GetAsync("ListNamespaces");
        Assert.Equal(code, answer.ErrorCode);
    }

    [Fact]
    public async Task ParameterChangedAfterSigning_IsRefusedAndHasNoEffect()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf, tamper: Forge);
        (await client.GetAsync("CreateNamespace", ("Namespace", "signed"))).AssertError(Failure);
        Assert.Single((await scf.Client.ListNamespacesAsync(new())).Namespaces!);

        static void Forge(HttpRequestMessage message) => message.RequestUri =
            new Uri(message.RequestUri!.OriginalString.Replace("Namespace=signed", "Namespace=forged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Signature")]
    [InlineData("SecretId")]
    [InlineData("Nonce")]
    [InlineData("Timestamp")]
    public async Task MissingParameterOfTheSignature_IsNamed(string missing)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.Unsigned(scf);
        List<(string, string)> parameters =
        [
            ("Signature", Convert.ToBase64String(new byte[32])), ("SignatureMethod", "HmacSHA256"),
            ("SecretId", LocalScfOptions.DefaultSecretId), ("Nonce", "1"), ("Timestamp", "1"),
        ];
        parameters.RemoveAll(parameter => parameter.Item1 == missing);
        (await client.GetAsync("ListNamespaces", [.. parameters])).AssertError("MissingParameter", missing);
        (await client.PostAsync("ListNamespaces", [.. parameters])).AssertError("MissingParameter", missing);
    }

    [Theory]
    [InlineData("Timestamp", "yesterday")]
    [InlineData("Nonce", "-1")]
    public async Task ParameterOfTheSignatureThatIsNoNumber_IsNamed(string name, string value)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.Unsigned(scf);
        Dictionary<string, string> parameters = new(StringComparer.Ordinal)
        {
            ["Signature"] = Convert.ToBase64String(new byte[32]), ["SignatureMethod"] = "HmacSHA256",
            ["SecretId"] = LocalScfOptions.DefaultSecretId, ["Nonce"] = "1", ["Timestamp"] = "1",
            [name] = value,
        };
        RawAnswer answer = await client.GetAsync("ListNamespaces", [.. parameters.Select(pair => (pair.Key, pair.Value))]);
        answer.AssertError("InvalidParameter", name);
    }

    [Fact]
    public async Task MissingCommonParameter_IsNamedAsAParameter()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf);
        (await client.SendAsync(HttpMethod.Get, null, null)).AssertError("MissingParameter", "Action");
        (await client.SendAsync(HttpMethod.Post, "ListFunctions", null)).AssertError("MissingParameter", "Region");
        (await client.GetRawAsync("", "Action=ListNamespaces")).AssertError("MissingParameter", "Version");
    }

    [Fact]
    public async Task Request_IsRecordedWithoutWhatSignsIt()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf);
        (await client.GetAsync("ListNamespaces", ("Limit", "5"))).AssertSuccess();
        LocalScfCall call = Assert.Single(scf.Server.Calls);
        Assert.Equal("ListNamespaces", call.Action);
        Assert.Equal("ap-guangzhou", call.Region);
        Assert.Equal("""{"Limit":5}""", call.Body);
        Assert.Equal(LocalScfOptions.DefaultSecretId, call.SecretId);
    }
}
