namespace ScfGen.Runtime.Tests;

/// <summary>A client refuses a request that is not as its spec says before anything is signed or sent.</summary>
public sealed class ClientValidationTests
{
    private static readonly StoreRequest s_incomplete = new() { Filters = [new StoreFilter { Name = "a" }, new StoreFilter()] };
    private static readonly StoreRequest s_outOfRange = new() { Name = "a", Memory = 100 };

    [Fact]
    public async Task MissingMembers_AreRefusedByDefault_AndNothingIsSent()
    {
        List<string> log = [];
        var credentials = new CountingCredentials();
        using var network = new RecordingHandler();
        using var client = new StoreClient(OptionsFor(network) with { Credentials = credentials, Handlers = [new PassingHandler(log, "own")] });

        Task<EchoResponse> call = client.StoreAsync(s_incomplete);
        var e = await Assert.ThrowsAsync<RequestValidationException>(() => call);

        Assert.Equal(["Name", "Filters[1].Name"], e.Violations.Select(static violation => violation.Path));
        Assert.Equal("The request of Store was not sent: Name is required and not set; Filters[1].Name is required and not set.", e.Message);
        Assert.Empty(log);
        Assert.Equal(0, credentials.Asked);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task WrongValues_AreSentByDefault()
    {
        using var network = new RecordingHandler();
        using var client = new StoreClient(OptionsFor(network));

        await client.StoreAsync(s_outOfRange);

        Assert.Equal("{\"Name\":\"a\",\"Memory\":100}", Assert.Single(network.Requests).Text);
    }

    [Fact]
    public async Task WrongValues_AreRefusedWhereTheDocumentedIsChecked_AndNothingIsSent()
    {
        using var network = new RecordingHandler();
        using var client = new StoreClient(OptionsFor(network) with { Validation = ValidationMode.Documented });

        var e = await Assert.ThrowsAsync<RequestValidationException>(() => client.StoreAsync(s_outOfRange));

        Assert.Equal(
            "The request of Store was not sent: Memory must be 64, or from 128 to 3072 in steps of 128 (it is 100).", e.Message);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task AnyRequest_IsSentWhereNothingIsChecked()
    {
        using var network = new RecordingHandler();
        using var client = new StoreClient(OptionsFor(network) with { Validation = ValidationMode.None });

        await client.StoreAsync(s_incomplete);
        await client.StoreAsync(s_outOfRange);

        Assert.Equal(["{}", "{\"Name\":\"a\",\"Memory\":100}"], network.Requests.Select(static request => request.Text));
    }

    [Fact]
    public async Task RefusedRequest_DoesNotGoToAClientOfTheUsersEither()
    {
        var credentials = new CountingCredentials();
        using var network = new RecordingHandler();
        using var http = new HttpClient(network);
        using var client = new StoreClient(OptionsFor(network) with { PrimaryHandler = null, HttpClient = http, Credentials = credentials });

        await Assert.ThrowsAsync<RequestValidationException>(() => client.StoreAsync(s_incomplete));

        Assert.Equal(0, credentials.Asked);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task Client_GoesOnAfterARefusal()
    {
        using var network = new RecordingHandler();
        using var client = new StoreClient(OptionsFor(network) with { Validation = ValidationMode.Documented });
        var request = new StoreRequest { Name = "a", Memory = 100 };
        await Assert.ThrowsAsync<RequestValidationException>(() => client.StoreAsync(request));

        request.Memory = 128;
        EchoResponse response = await client.StoreAsync(request);

        Assert.Equal("done", response.Name);
        Assert.Equal("{\"Name\":\"a\",\"Memory\":128}", Assert.Single(network.Requests).Text);
    }

    [Fact]
    public async Task RequestWithoutChecks_IsSent()
    {
        using var network = new RecordingHandler();
        using var client = new EchoClient(OptionsFor(network) with { Validation = ValidationMode.Documented });

        await client.EchoAsync();

        Assert.Single(network.Requests);
    }

    private static ApiClientOptions OptionsFor(RecordingHandler network) =>
        EchoClient.OptionsFor(new Uri("https://store.tencentcloudapi.com")) with { PrimaryHandler = network };
}
