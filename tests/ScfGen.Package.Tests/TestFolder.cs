namespace ScfGen.Package.Tests;

/// <summary>A folder that a test writes projects into.</summary>
internal sealed class TestFolder(string path)
{
    public string Path { get; } = path;

    public TestFolder Write(string name, string content)
    {
        string file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return this;
    }

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public Task<CommandResult> RunAsync(string program) => Command.RunAsync(System.IO.Path.Combine(Path, program), Path);

    public Task<CommandResult> DotnetAsync(params string[] arguments) => Command.DotnetAsync(Path, arguments);

    /// <summary>A project file that references the package.</summary>
    public static string Project(string framework, string properties = "", string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="ScfGen" Version="0.1.0" />
            {items}
          </ItemGroup>
        </Project>
        """;
}
