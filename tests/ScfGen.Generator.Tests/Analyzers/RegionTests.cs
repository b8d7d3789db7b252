using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>SCF1010: regions that the service, or the called action, does not support.</summary>
public sealed class RegionTests
{
    internal static string Source { get; } = UserCode.Program("""
                using ScfClient typo = new("ap-guangzou"); //! SCF1010
                using ScfClient named = new(region: "Guangzhou"); //! SCF1010
                using ScfClient branch = new(flag ? "ap-guangzhou" : "ap-atlantis"); //! SCF1010
                using ScfClient good = new("ap-guangzhou");
                using ScfClient constant = new(ScfRegions.NaToronto);
                using ScfClient unknown = new(text);
                using ScfClient late = new(flag ? text : ScfRegions.ApTokyo);

                using ScfClient byOptions = new(new ApiClientOptions { Region = "ap-atlantis" }); //! SCF1010
                ApiClientOptions options = new() { Region = "AP-GUANGZHOU" }; //! SCF1010
                options.Region = "ap-nowhere"; //! SCF1010
                options = new() { Region = "local", Endpoint = new Uri(text) };
                options = options with { PrimaryHandler = Any<System.Net.Http.HttpMessageHandler>(), Region = "local" };
                options = new() { Region = "local", Endpoint = null }; //! SCF1010
                options.Region = (flag ? null : "ap-nowhere"); //! SCF1010
                options.Region = number switch { 0 => ScfRegions.ApSeoul, 1 => "ap-soul", _ => text }; //! SCF1010
                options.Region = Places.Home; //! SCF1010
                options.Region = $"ap-{Places.Island}"; //! SCF1010
                options.Region = Places.Away; //! SCF1010
                options.Region = null;
                options.Region = "";
                options.Region = text;
                options.Region = text + "-fsi";
                options.Region = "ap-" + "guangzhou";
                _ = options with { Region = "eu-nowhere" }; //! SCF1010
                _ = options with { Region = ScfRegions.EuFrankfurt };

                ApiCallOptions callOptions = new() { Region = "ap-nanjing" };
                _ = callOptions with { Region = "ap-nankin" }; //! SCF1010
                await client.ListFunctionsAsync(new(), new ApiCallOptions { Region = "ap-nanjing" });
                await client.ListFunctionsAsync(new(), new ApiCallOptions { Region = "ap-nankin" }); //! SCF1010
                await client.InvokeAsync(new() { FunctionName = text }, new ApiCallOptions { Region = "ap-guangzhou" });
                await client.InvokeAsync(new() { FunctionName = text }, new ApiCallOptions { Region = "ap-nanjing" }); //! SCF1010
                await scf.InvokeAsync(new() { FunctionName = text }, new ApiCallOptions { Region = ScfRegions.ApNanjing }); //! SCF1010
                await scf.InvokeAsync(new() { FunctionName = text }, callOptions with { Region = "ap-nanjing" }); //! SCF1010
                await scf.InvokeAsync(new() { FunctionName = text }, callOptions);

                Shop shop = new("nowhere") { Region = "nowhere" };
                shop.Region = "elsewhere";
        """, """
        internal sealed class Shop(string region)
        {
            public string Region { get; set; } = region;
        }

        internal static class Places
        {
            public const string Home = "ap-home";
            public const string Island = "island";
            public static readonly string Away = "ap-away";
        }
        """);

    [Fact]
    public Task UnsupportedRegions_AreReported() => UserCode.VerifyAsync(Source);

    [Fact]
    public Task TwoServices_AreNotMixedUp()
    {
        CSharpCompilation project = UserProject.Beside(new SpecProject(
            SpecInput.Of(ShippedSpec.Text, "scf.json") with { Actions = "ListFunctions" }, SpecInput.Of(ToySpec.Text, "toy.json")));

        return UserCode.VerifyAsync(project, """
            using System.Threading.Tasks;
            using Demo.Scf;
            using Demo.Toy;
            using ScfGen;

            internal static class Program
            {
                internal static async Task RunAsync(IScfClient scf, IToyClient toy)
                {
                    using ScfClient guangzhou = new("ap-guangzhou");
                    using ScfClient one = new("ap-one"); //! SCF1010
                    using ToyClient toyOne = new(new ApiClientOptions { Region = "ap-one" });
                    using ToyClient toyGuangzhou = new(new ApiClientOptions { Region = "ap-guangzhou" }); //! SCF1010
                    ApiClientOptions options = new() { Region = "ap-atlantis" };
                    await scf.ListFunctionsAsync(new(), new ApiCallOptions { Region = "ap-one" }); //! SCF1010
                    await toy.GetToyAsync(new() { Name = "bear" }, new ApiCallOptions { Region = "ap-two" });
                    await toy.GetToyAsync(new() { Name = "bear" }, new ApiCallOptions { Region = "ap-guangzhou" }); //! SCF1010
                    await toy.CreateToyAsync(new() { Name = "bear", Part = new() { Name = "ear" } }, new ApiCallOptions { Region = "ap-one" });
                    await toy.CreateToyAsync(new() { Name = "bear", Part = new() { Name = "ear" } }, new ApiCallOptions { Region = "ap-two" }); //! SCF1010
                }
            }
            """);
    }
}
