using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>Pooled memory is given back once, and not while a request is being signed with it.</summary>
public sealed class RequestParametersLifetimeTests
{
    [Fact]
    public void Parameters_ThatAreDisposedOf_AreRefused()
    {
        var parameters = new RequestParameters();
        parameters.Add("A", "1");

        parameters.Dispose();
        parameters.Dispose();

        Assert.Throws<ObjectDisposedException>(() => parameters.ToQuery());
        Assert.Throws<ObjectDisposedException>(() => parameters.Add("B", "2"));
        Assert.Equal(0, parameters.Count);
    }

    [Fact]
    public void Parameters_ThatAreBeingRead_KeepTheirMemoryUntilTheEnd()
    {
        var parameters = new RequestParameters();
        parameters.Add("A", "kept");
        parameters.Hold();

        parameters.Dispose();

        // What takes memory now must not get that of the parameters.
        using var others = new RequestParameters();
        others.Add("A", "else");
        Assert.Equal("kept", Encoding.UTF8.GetString(parameters.ValueAt(0)));
        parameters.Release();
        Assert.Throws<ObjectDisposedException>(() => parameters.Hold());
    }

    [Fact]
    public void ManyReaders_OfParametersInOrder_GetTheSame()
    {
        using RequestParameters parameters = RequestParameters.From(new ParameterModel(static writer => writer.AddList("A", (long[])[.. Enumerable.Range(0, 200)])));
        parameters.Complete();
        string[] queries = new string[32];

        Parallel.For(0, queries.Length, i => queries[i] = parameters.ToQuery());

        Assert.Single(queries.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void TryGet_FindsEachNameAndNoOther()
    {
        using RequestParameters parameters = RequestParameters.From(new ParameterModel(static writer => writer.AddList("A", (string[])["a", "b", "c", "d", "e"])));
        parameters.Complete();

        for (int i = 0; i < 5; i++)
        {
            Assert.True(parameters.TryGet(Encoding.UTF8.GetBytes($"A.{i}"), out ReadOnlySpan<byte> value));
            Assert.Equal("abcde"[i..(i + 1)], Encoding.UTF8.GetString(value));
        }

        Assert.False(parameters.TryGet("A"u8, out _));
        Assert.False(parameters.TryGet("A.5"u8, out _));
        Assert.False(parameters.TryGet("B"u8, out _));
    }
}
