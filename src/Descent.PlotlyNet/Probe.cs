namespace Descent.PlotlyNet; internal static class Probe { }
