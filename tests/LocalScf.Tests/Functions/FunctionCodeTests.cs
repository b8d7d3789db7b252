using System.Net;
using System.Security.Cryptography;
using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Code comes back as it was sent.</summary>
public sealed class FunctionCodeTests
{
    [Fact]
    public async Task Address_LeadsToTheSameBytes()
    {
        await using TestServer scf = await TestServer.StartAsync();
        byte[] archive = Sample.ZipBytes("print('hello')");
        await CreateAsync(scf, Convert.ToBase64String(archive));

        GetFunctionAddressResponse address = await scf.Client.GetFunctionAddressAsync(new() { FunctionName = "walk" });
        Assert.Equal(archive, await scf.DownloadAsync(address.Url!));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(archive)), address.CodeSha256);
        Assert.Equal(archive.Length, (await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" })).CodeSize);
    }

    [Fact]
    public async Task PublishedVersion_KeepsItsCode()
    {
        await using TestServer scf = await TestServer.StartAsync();
        byte[] old = Sample.ZipBytes("old = 1");
        byte[] updated = Sample.ZipBytes("updated = 1");
        await CreateAsync(scf, Convert.ToBase64String(old));
        await scf.PublishAsync("walk");
        await scf.Client.UpdateFunctionCodeAsync(new() { FunctionName = "walk", ZipFile = Convert.ToBase64String(updated) });

        GetFunctionAddressResponse latest = await scf.Client.GetFunctionAddressAsync(new() { FunctionName = "walk" });
        GetFunctionAddressResponse first = await scf.Client.GetFunctionAddressAsync(new() { FunctionName = "walk", Qualifier = "1" });
        Assert.Equal(updated, await scf.DownloadAsync(latest.Url!));
        Assert.Equal(old, await scf.DownloadAsync(first.Url!));
    }

    [Fact]
    public async Task AddressThatWasNotGivenOut_DoesNotExist()
    {
        await using TestServer scf = await TestServer.StartAsync();
        var guess = new Uri(scf.Server.Endpoint, "/code/00000000000000000000000000000000.zip");
        HttpRequestException error = await Assert.ThrowsAsync<HttpRequestException>(() => scf.DownloadAsync(guess.AbsoluteUri));
        Assert.Equal(HttpStatusCode.NotFound, error.StatusCode);
    }

    [Fact]
    public async Task EntryFile_IsShownOnRequest()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await CreateAsync(scf, Sample.Zip("print('h\u00E9llo')"));
        Assert.Equal("", (await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" })).CodeInfo);
        GetFunctionResponse shown = await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", ShowCode = true });
        Assert.Equal("print('h\u00E9llo')", shown.CodeInfo);
    }

    [Fact]
    public async Task ArchiveThatIsNone_IsKeptAsItIs()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await CreateAsync(scf, "UEs=");
        GetFunctionResponse shown = await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", ShowCode = true });
        Assert.Equal("", shown.CodeInfo);
        GetFunctionAddressResponse address = await scf.Client.GetFunctionAddressAsync(new() { FunctionName = "walk" });
        Assert.Equal("PK"u8.ToArray(), await scf.DownloadAsync(address.Url!));
    }

    [Fact]
    public async Task CodeInObjectStorage_HasNoBytesHere()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.CreateFunctionAsync(new()
        {
            FunctionName = "walk",
            Code = new() { CosBucketName = "bucket", CosObjectName = "/code.zip" },
        });
        await scf.Client.GetFunctionAddressAsync(new() { FunctionName = "walk" })
            .FailsWithAsync("FailedOperation.GetFunctionAddress");
    }

    private static Task CreateAsync(TestServer scf, string archive)
    {
        CreateFunctionRequest request = Sample.Function("walk");
        request.Code = new() { ZipFile = archive };
        return scf.Client.CreateFunctionAsync(request);
    }
}
