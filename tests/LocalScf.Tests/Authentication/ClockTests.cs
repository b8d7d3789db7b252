using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>The time of a signature against the server's clock.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(-300)]
    public async Task TimestampUpToFiveMinutesAway_IsAccepted(int seconds)
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        (await scf.SendAsync(new RawRequest { Time = FakeTime.Start.AddSeconds(seconds) })).AssertSuccess();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(-301)]
    [InlineData(86_400)]
    [InlineData(-86_400)]
    public async Task TimestampFurtherAway_IsExpired(int seconds)
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        (await scf.SendAsync(new RawRequest { Time = FakeTime.Start.AddSeconds(seconds) })).AssertError("AuthFailure.SignatureExpire");
    }

    [Fact]
    public async Task RequestFromBeforeMidnight_IsAcceptedAfterIt()
    {
        var midnight = new DateTimeOffset(2023, 7, 15, 0, 0, 0, TimeSpan.Zero);
        await using TestServer scf = await TestServer.StartAsync(new FakeTime(midnight.AddMinutes(2)));
        (await scf.SendAsync(new RawRequest { Time = midnight.AddMinutes(-2) })).AssertSuccess();
    }

    [Fact]
    public async Task ClientWhoseClockStands_ExpiresWithTheServersClock()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time);
        using ScfClient client = scf.CreateClient(
            new(LocalScfOptions.DefaultSecretId, LocalScfOptions.DefaultSecretKey), new FakeTime());
        await client.ListNamespacesAsync(new());

        time.Advance(TimeSpan.FromSeconds(301));
        await client.ListNamespacesAsync(new()).FailsWithAsync("AuthFailure.SignatureExpire");
    }

    [Fact]
    public async Task MissingTimestamp_IsNamed()
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(new RawRequest { Tamper = message => message.Headers.Remove("X-TC-Timestamp") });
        answer.AssertError("MissingParameter", "X-TC-Timestamp");
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("253402300800")]
    [InlineData("99999999999999999999")]
    public async Task TimestampThatIsNoTime_IsNamed(string timestamp)
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(new RawRequest
        {
            Tamper = message =>
            {
                message.Headers.Remove("X-TC-Timestamp");
                message.Headers.TryAddWithoutValidation("X-TC-Timestamp", timestamp);
            },
        });
        answer.AssertError("InvalidParameter", "X-TC-Timestamp");
    }
}
