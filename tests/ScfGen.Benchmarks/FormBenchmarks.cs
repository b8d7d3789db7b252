using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using ScfGen.Benchmarks.ByHand;
using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks;

/// <summary>
/// From names and values to a form that is signed with signature v1. The floor is one HMAC: it leaves out that every parameter is written three
/// times, into the parameters, as it is signed, and percent-encoded.
/// </summary>
[MemoryDiagnoser]
[BenchmarkCategory(Work.Form)]
public class FormBenchmarks
{
    /// <summary>What the object with the parameters takes; its contents are pooled.</summary>
    internal const long ParametersBytes = 72;

    private const long Nonce = 1_234_567_890;

    private readonly V1Signer _signer = new(V1SignatureMethod.HmacSha256, new V1SigningOptions { Nonce = DrawNonce });
    private readonly long _timestamp = Account.Time.ToUnixTimeSeconds();
    private readonly ArrayBufferWriter<byte> _form = new(4096);
    private KeyValuePair<string, string>[] _pairs = [];
    private HashFloor _floor = null!;

    [ParamsAllValues]
    public Form Form { get; set; }

    private string Action => Form == Form.Event ? "InvokeFunction" : "UpdateFunctionCode";

    [GlobalSetup]
    public void Setup()
    {
        _pairs = Form == Form.Event ? FormParameters.Event : FormParameters.Zip;
        using RequestParameters parameters = FormParameters.Make(_pairs);
        V1Steps steps = _signer.Explain(
            Account.Credential, Account.Time, "POST", Account.Endpoint, parameters, Action, Account.Version, Account.Region);
        _floor = new HashFloor(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(Account.SecretKey), steps.StringToSign);
        string signature = Convert.ToHexStringLower(Convert.FromBase64String(steps.Signature));
        FloorOneShot();
        Same.Text(signature, _floor.LastSignature, "The HMAC of the one-shot calls");
        FloorReused();
        Same.Text(signature, _floor.LastSignature, "The HMAC of the reused hash objects");
        SignScfGen();

        // The document puts the signature among the other parameters or behind them, as one likes.
        Same.Text(Encoding.ASCII.GetString(SignByHand()), Encoding.ASCII.GetString(_form.WrittenSpan), "The form");
    }

    [GlobalCleanup]
    public void Cleanup() => _floor.Dispose();

    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public byte[] SignByHand() => FormByHand.Make(
        Account.SecretId, Account.SecretKey, Account.Host, Action, Account.Version, Account.Region, _timestamp, Nonce, _pairs);

    [Benchmark(Description = Contender.FloorOneShot)]
    public byte FloorOneShot() => _floor.OneShot();

    [Benchmark(Description = Contender.FloorReused)]
    public byte FloorReused() => _floor.Reused();

    [Benchmark(Description = Contender.ScfGen)]
    public int SignScfGen()
    {
        using RequestParameters parameters = FormParameters.Make(_pairs);
        _form.ResetWrittenCount();
        _signer.WriteSigned(
            Account.Credential, Account.Time, "POST", Account.Endpoint, parameters, _form, Action, Account.Version, Account.Region);
        return _form.WrittenCount;
    }

    // Draws as the signer does by default, and sends the same number each time.
    private static long DrawNonce() => V1Nonce.Next() > 0 ? Nonce : 0;
}
