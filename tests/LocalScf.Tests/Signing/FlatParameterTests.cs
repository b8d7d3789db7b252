using System.Text.Json.Nodes;

namespace LocalScf.Tests;

/// <summary>Parameters of queries and forms become what the same request has in JSON.</summary>
public sealed class FlatParameterTests
{
    [Theory]
    [InlineData("ListNamespaces", "Limit=5&Offset=0", """{"Limit":5,"Offset":0}""")]
    [InlineData(
        "ListFunctions",
        "Filters.0.Name=Runtime&Filters.0.Values.0=Go1&Filters.0.Values.1=Php7",
        """{"Filters":[{"Name":"Runtime","Values":["Go1","Php7"]}]}""")]
    [InlineData(
        "ListLayers",
        "CompatibleRuntime=Go1&SearchKey=1",
        """{"CompatibleRuntime":"Go1","SearchKey":"1"}""")]
    [InlineData(
        "CopyFunction",
        "FunctionName=walk&NewFunctionName=run&Override=true&CopyConfiguration=false",
        """{"FunctionName":"walk","NewFunctionName":"run","Override":true,"CopyConfiguration":false}""")]
    [InlineData(
        "GetFunction", "FunctionName=walk&ShowCode=TRUE", """{"FunctionName":"walk","ShowCode":"TRUE"}""")]
    [InlineData(
        "PutProvisionedConcurrencyConfig",
        "FunctionName=walk&Qualifier=1&VersionProvisionedConcurrencyNum=10&TrackingTarget=0.5",
        """{"FunctionName":"walk","Qualifier":"1","VersionProvisionedConcurrencyNum":10,"TrackingTarget":0.5}""")]
    [InlineData(
        "UpdateFunctionConfiguration",
        "FunctionName=walk&Environment.Variables.0.Key=a&Environment.Variables.0.Value=&MemorySize=128",
        """{"FunctionName":"walk","Environment":{"Variables":[{"Key":"a","Value":""}]},"MemorySize":128}""")]
    public async Task Parameters_BecomeJson(string action, string query, string json)
    {
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
        {
            await using TestServer scf = await TestServer.StartAsync();
            using FlatClient client = FlatClient.V1(scf);
            (string, string)[] parameters = [.. query.Split('&').Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))];
            await client.SendAsync(method, action, "ap-guangzhou", parameters);
            LocalScfCall call = Assert.Single(scf.Server.Calls);
            AssertJson(json, call.Body);
            Assert.DoesNotContain("Parameter", call.ErrorCode ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ItemsBeyondTheTenth_KeepTheirOrder()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf);
        (string, string)[] values = [.. Enumerable.Range(0, 12).Select(number => ($"Filters.0.Values.{number}", $"Go{number}"))];
        await client.PostAsync("ListFunctions", [("Filters.0.Name", "Runtime"), .. values]);
        string expected = string.Join(',', Enumerable.Range(0, 12).Select(number => $"\"Go{number}\""));
        Assert.Contains($"\"Values\":[{expected}]", Assert.Single(scf.Server.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NumbersThatWereLeftOut_CloseUp()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf);
        await client.GetAsync(
            "ListFunctions", ("Filters.1.Name", "Runtime"), ("Filters.1.Values.7", "Go1"), ("Filters.1.Values.2000000000", "Php7"));
        AssertJson("""{"Filters":[{"Name":"Runtime","Values":["Go1","Php7"]}]}""", Assert.Single(scf.Server.Calls).Body);
    }

    [Theory]
    [InlineData("ListFunctions", "Limit", "two", "Limit")]
    [InlineData("ListFunctions", "Limit", "1.5", "Limit")]
    [InlineData("ListFunctions", "Limit", "", "Limit")]
    [InlineData("ListFunctions", "Limit", "9223372036854775808", "Limit")]
    [InlineData("ListFunctions", "Limit.0", "2", "Limit")]
    [InlineData("ListFunctions", "Filters", "Runtime", "Filters")]
    [InlineData("ListFunctions", "Filters.Name", "Runtime", "Filters")]
    [InlineData("ListFunctions", "Filters.0", "Runtime", "Filters.0")]
    [InlineData("ListFunctions", "Filters.00.Name", "Runtime", "Filters")]
    [InlineData("TerminateAsyncEvent", "GraceShutdown", "TRUE", "GraceShutdown")]
    public async Task ValueOfAnotherKind_IsNamed(string action, string name, string value, string path)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf);
        (string, string)[] required = action == "TerminateAsyncEvent" ? [("FunctionName", "walk"), ("InvokeRequestId", "1")] : [];
        (await client.GetAsync(action, [.. required, (name, value)])).AssertError("InvalidParameter", path);
    }

    [Theory]
    [InlineData("Namespaces", "1", "Namespaces")]
    [InlineData("Filters.0.Title", "1", "Filters.0.Title")]
    public async Task UnknownParameter_IsNamed(string name, string value, string path)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.Tc3(scf);
        (await client.GetAsync("ListFunctions", (name, value))).AssertError("UnknownParameter", path);
    }

    [Theory]
    [InlineData("Limit=1&Limit=2")]
    [InlineData("Filters=1&Filters.0.Name=Runtime")]
    [InlineData("Filters.0=1&Filters.0.Name=Runtime")]
    [InlineData("SearchKey=%FF")]
    [InlineData("A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A=1")]
    public async Task QueryThatMeansNothing_IsRefused(string query)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.Tc3(scf);
        (await client.GetRawAsync("ListFunctions", query)).AssertError("InvalidParameter");
    }

    [Fact]
    public async Task EmptyPairs_MeanNothing()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.Tc3(scf);
        (await client.GetRawAsync("ListFunctions", "&&Limit=5&")).AssertSuccess();
    }

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"{actual} is not {expected}");
}
