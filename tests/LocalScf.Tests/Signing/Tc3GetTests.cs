using LocalScf.Tests.Scf;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>GET requests and forms that are signed in their headers.</summary>
public sealed class Tc3GetTests
{
    private const string Failure = "AuthFailure.SignatureFailure";

    [Fact]
    public async Task SignedQuery_IsAnswered()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.Tc3(scf);
        (await client.GetAsync("CreateNamespace", ("Namespace", "space"), ("Description", "a b+c"))).AssertSuccess();
        (await client.GetAsync("ListNamespaces", ("Limit", "5"), ("Offset", "0"))).AssertSuccess();
        Assert.Equal("""{"Limit":5,"Offset":0}""", scf.Server.Calls[^1].Body);
        ListNamespacesResponse list = await scf.Client.ListNamespacesAsync(new());
        Assert.Equal("a b+c", list.Namespaces!.Single(space => space.Name == "space").Description);
    }

    [Fact]
    public async Task QueryChangedAfterSigning_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.Tc3(
            scf, tamper: message => message.RequestUri = new Uri(message.RequestUri!.OriginalString + "0"));
        (await client.GetAsync("ListNamespaces", ("Limit", "5"))).AssertError(Failure);
    }

    [Fact]
    public async Task WrongKey_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.Tc3(scf, new Credential(LocalScfOptions.DefaultSecretId, "another-key"));
        (await client.GetAsync("ListNamespaces")).AssertError(Failure);
    }

    [Fact]
    public async Task SkewedClock_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        using FlatClient client = FlatClient.Tc3(scf, time: new FakeTime(FakeTime.Start.AddMinutes(-6)));
        (await client.GetAsync("ListNamespaces")).AssertError("AuthFailure.SignatureExpire");
    }

    [Fact]
    public async Task CommonParametersInTheQuery_AreNotThoseOfTheRequest()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.Tc3(scf);
        RawAnswer answer = await client.SendAsync(HttpMethod.Get, "ListNamespaces", null, ("Region", "ap-shanghai"));
        answer.AssertError("UnknownParameter", "Region");
    }

    [Fact]
    public async Task Form_IsNotForThisSignature()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.Tc3(scf);
        (await client.PostAsync("ListNamespaces", ("Limit", "5"))).AssertError("UnsupportedProtocol");
    }

    [Fact]
    public async Task Multipart_IsVerifiedAndRefusedSinceNoActionTakesIt()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await SendMultipartAsync(scf, LocalScfOptions.DefaultSecretKey)).AssertError("UnsupportedProtocol");
        (await SendMultipartAsync(scf, "another-key")).AssertError(Failure);
    }

    private static Task<RawAnswer> SendMultipartAsync(TestServer scf, string secretKey) => scf.SendAsync(new RawRequest
    {
        SecretKey = secretKey,
        ContentType = "multipart/form-data; boundary=58731222010402",
        Body = "--58731222010402\r\nContent-Disposition: form-data; name=\"Limit\"\r\n\r\n5\r\n--58731222010402--\r\n",
    });
}
