using Descent.Numerics;

namespace Descent.Search;

/// <summary>
/// Particle swarm: every particle is pulled to the best point it has seen and to the best that any has seen,
/// v ← ω·v + φ·u₁·(own best − x) + φ·u₂·(swarm's best − x), x ← x + v, with u uniform on [0, 1) for each coordinate (Kennedy and Eberhart
/// 1995, doi:10.1109/ICNN.1995.488968). Stays inside the region: at its edge a particle loses the speed that would carry it out.
/// </summary>
public sealed record ParticleSwarm : SearchMethod
{
    /// <summary>The number of particles, at least 1. Default 20.</summary>
    public int Particles
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(Particles), "Try 20.");
    }
    = 20;

    /// <summary>ω, how much of its velocity a particle keeps. Default 0.7298 (Clerc and Kennedy 2002, doi:10.1109/4235.985692).</summary>
    public double Inertia
    {
        get;
        init => field = Require.UnitInterval(value, nameof(Inertia), "Try 0.73.");
    }
    = 0.7298;

    /// <summary>φ, the strength of both pulls. Default 1.49618 (the same source).</summary>
    public double Pull
    {
        get;
        init => field = Require.Positive(value, nameof(Pull), "Try 1.5.");
    }
    = 1.49618;

    internal override void Search(SearchLog log, double[] start, double value)
    {
        var swarm = new List<Particle> { new(log.Unit(start), value) };
        var leader = swarm[0];
        var x = new double[start.Length];
        while (!log.IsOver && swarm.Count < Particles)
        {
            x = log.RandomPoint();
            swarm.Add(new Particle(log.Unit(x), log.Evaluate(x)));
            leader = swarm[^1].BestValue < leader.BestValue ? swarm[^1] : leader;
            log.Stand(x, swarm[^1].BestValue);
        }

        for (var turn = 0; !log.IsOver; turn++)
        {
            var particle = swarm[turn % swarm.Count];
            Move(particle, leader.Best, log.Random);
            log.Place(particle.X, x);
            var next = log.Evaluate(x);
            log.Stand(x, next);
            if (next < particle.BestValue)
            {
                particle.X.CopyTo(particle.Best, 0);
                particle.BestValue = next;
                leader = next < leader.BestValue || particle == leader ? particle : leader;
            }
        }
    }

    private void Move(Particle particle, double[] leading, SeededRandom random)
    {
        for (var i = 0; i < particle.X.Length; i++)
        {
            var velocity = Inertia * particle.Velocity[i]
                + Pull * random.Uniform() * (particle.Best[i] - particle.X[i])
                + Pull * random.Uniform() * (leading[i] - particle.X[i]);
            var place = particle.X[i] + velocity;
            particle.X[i] = Math.Clamp(place, 0, 1);
            particle.Velocity[i] = place is < 0 or > 1 ? 0 : velocity;
        }
    }

    /// <summary>A particle in the unit cube, at rest at first.</summary>
    private sealed class Particle(double[] x, double value)
    {
        public double[] X { get; } = x;

        public double[] Velocity { get; } = new double[x.Length];

        public double[] Best { get; } = [.. x];

        public double BestValue { get; set; } = value;
    }
}
