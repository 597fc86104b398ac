using Descent.Notebooks.Publishing;
namespace Descent.Notebooks.Tests.Publishing;
public sealed class SiteTests
{
    [Fact] public void Look() { Site.Write([Fixture.Before(), Fixture.Full(), Fixture.After()], "/tmp/look"); }
}
