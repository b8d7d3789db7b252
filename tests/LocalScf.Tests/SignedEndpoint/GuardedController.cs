using Microsoft.AspNetCore.Mvc;

namespace LocalScf.Tests;

/// <summary>A controller, which is no endpoint of one's own but many of the framework's.</summary>
[Route("controller")]
public sealed class GuardedController(EndpointRuns runs) : ControllerBase
{
    [HttpPost]
    public string Place() => runs.Add();
}
