namespace ScfGen.Generator.Tests;

/// <summary>Generated models in a user's code.</summary>
public sealed class ModelUseTests
{
    [Fact]
    public void Request_IsMadeWithAnInitializer() => Assert.Equal(
        """{"Name":"Bear","Part":{"Name":"ear","Parts":[{"Name":"hair"}]},"Color":"Blue","Colors":["RED","PINK"],"Count":5,"Urgent":"TRUE","Photo":{"Data":"AQI="},"Tags":["soft","brown"]}""",
        Run("""
            string[] more = ["brown"];
            var request = new CreateToyRequest
            {
                Name = "Bear",
                Part = new Part { Name = "ear", Parts = [new Part { Name = "hair" }] },
                Color = Color.Blue,
                Colors = [Color.Red, "PINK"],
                Count = 5,
                Urgent = true,
                Photo = new ToyPhoto { Data = new byte[] { 1, 2 } },
                Tags = ["soft", .. more],
            };
            using var stream = new System.IO.MemoryStream();
            using (var writer = new System.Text.Json.Utf8JsonWriter(stream))
            {
                request.WriteTo(writer);
            }

            return System.Text.Encoding.UTF8.GetString(stream.ToArray());
            """));

    [Fact]
    public void RequiredMembersThatAreMissing_AreReportedByTheCompiler()
    {
        CompiledProject project = Compile("return new CreateToyRequest { Tags = [] }.ToString()!;");

        Assert.Equal(2, project.Problems.Length);
        Assert.All(project.Problems, static problem => Assert.Contains("CS9035", problem, StringComparison.Ordinal));
        Assert.Contains(project.Problems, static problem => problem.Contains("CreateToyRequest.Name", StringComparison.Ordinal));
        Assert.Contains(project.Problems, static problem => problem.Contains("CreateToyRequest.Part", StringComparison.Ordinal));
    }

    [Fact]
    public void Deprecated_IsReportedWithAnIdOfItsOwn()
    {
        CompiledProject project = Compile("""
            _ = Color.Mauve;
            _ = new Toy { Owner = "x" };
            System.Func<IToyClient, DeleteToyRequest, object> call = (client, request) => client.DeleteToyAsync(request);
            return call.ToString()!;
            """);

        Assert.Equal(3, project.Problems.Length);
        Assert.All(project.Problems, static problem => Assert.Contains("SCF2001", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void OpenEnum_ComparesAndTellsKnownValues() => Assert.Equal("True True False True False RED", Run("""
        Color red = "RED";
        Color pink = Color.FromString("PINK");
        return $"{red == Color.Red} {red.IsKnown} {pink.IsKnown} {pink != red} {pink.Equals(new object())} {Color.KnownValues[0]}";
        """));

    [Fact]
    public void DefaultOfAnEnum_IsTheEmptyText() => Assert.Equal("[] False 0", Run("""
        Color none = default;
        return $"[{none}] {none.IsKnown} {none.Value.Length}";
        """));

    [Fact]
    public void ErrorCodes_KnowWhatARetryHelps() => Assert.Equal("True False False InternalError", Run("""
        return $"{ToyErrorCodes.IsRetryable(ToyErrorCodes.InternalError)} {ToyErrorCodes.IsRetryable("ResourceInUse.Toy")} {ToyErrorCodes.IsRetryable("New")} {ToyErrorCodes.InternalError}";
        """));

    [Fact]
    public void Client_CanBeReplacedInTests() => Assert.Equal("fake", Run("""
        IToyClient client = new Fake();
        return client.GetToyAsync(new GetToyRequest { Name = "x" }).Result.RequestId;
        """, """
        internal sealed class Fake : IToyClient
        {
            public Task<GetToyResponse> GetToyAsync(GetToyRequest request, ScfGen.ApiCallOptions? callOptions, CancellationToken cancellationToken) =>
                Task.FromResult(new GetToyResponse { RequestId = "fake" });

            public Task<CreateToyResponse> CreateToyAsync(CreateToyRequest request, ScfGen.ApiCallOptions? callOptions, CancellationToken cancellationToken) =>
                throw new NotSupportedException();

            public Task<ListToysResponse> ListToysAsync(ListToysRequest request, ScfGen.ApiCallOptions? callOptions, CancellationToken cancellationToken) =>
                throw new NotSupportedException();

            public Task<DeleteToyResponse> DeleteToyAsync(DeleteToyRequest request, ScfGen.ApiCallOptions? callOptions, CancellationToken cancellationToken) =>
                throw new NotSupportedException();
        }
        """));

    private static string Run(string statements, string declarations = "") => Compile(statements, declarations).Run();

    private static CompiledProject Compile(string statements, string declarations = "") => (SpecProject.Of(ToySpec.Text) with
    {
        Sources =
        [
            $$"""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using Demo.Toy;

            internal static class Probe
            {
                internal static string Run()
                {
                    {{statements}}
                }
            }

            {{declarations}}
            """,
        ],
    }).Compile();
}
