#!/usr/bin/python3
"""Runs every notebook in a kernel that readers have and compares what its cells show with what is saved.

    kernels.py dotnet-interactive|dotnet-repl [--solved] [notebook…]

Console text and text/plain must be the saved ones: words and integers exactly, other numbers to a relative 1e-6. Anything that is
not saved differs too: an error, a compiler's warning, a value that the kernel shows as html only. Of a cell with the tag
machine-dependent only the kinds of outputs are compared. With --solved the solutions stand
in place of the exercises' stubs, and every exercise must answer "correct". Ends with 0 only when all of this held.
"""
import argparse, asyncio, os, pathlib, re, subprocess, sys, tempfile, time
import nbformat
from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpecManager
from nbclient import NotebookClient

NOTEBOOKS = pathlib.Path(__file__).resolve().parent.parent / "notebooks"
BOOTSTRAP = "dotnet-interactive-this-cell"  # in the script with which the published kernel greets a page
NUMBER = re.compile(r"((?<![\w.])[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)")


class DotnetInteractive:
    """The published kernel by Jupyter's client, as Jupyter and VS Code run it."""

    keeps_order = True

    def __init__(self, lane, folder):
        # Each kernel looks for a free port from the first of its range on; two that start together must not want the same one.
        ports = f"{20000 + 1000 * lane}-{20999 + 1000 * lane}"
        command = ["dotnet", "interactive", "jupyter", "install", "--http-port-range", ports, "--path", folder]
        subprocess.run(command, cwd=NOTEBOOKS, check=True, stdout=subprocess.DEVNULL)
        self.specs = KernelSpecManager(kernel_dirs=[str(folder)], ensure_native_kernel=False)

    async def run(self, notebook):
        kernel = AsyncKernelManager(kernel_name=".net-csharp", kernel_spec_manager=self.specs)
        place = {"metadata": {"path": str(NOTEBOOKS)}}
        client = NotebookClient(notebook, km=kernel, timeout=900, startup_timeout=600, allow_errors=True, resources=place)
        return await client.async_execute(stdout=subprocess.DEVNULL)


class DotnetRepl:
    """dotnet-repl, for terminals. The file that it writes has console text after values."""

    keeps_order = False

    def __init__(self, lane, folder):
        self.given, self.written = folder / "given.ipynb", folder / "written.ipynb"

    async def run(self, notebook):
        nbformat.write(notebook, self.given)
        self.written.unlink(missing_ok=True)
        process = await asyncio.create_subprocess_exec(
            "dotnet", "repl", "--run", self.given, "--exit-after-run", "--output-format", "ipynb", "--output-path", self.written,
            cwd=NOTEBOOKS, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        try:
            await asyncio.wait_for(process.wait(), 900)
        except asyncio.TimeoutError:
            process.kill()
            raise
        return nbformat.v4.reads(self.written.read_text())  # Not nbformat.read: the file has no cell ids, of which that complains.


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def is_exercise(cell):
    return cell.metadata.get("nbgrader", {}).get("solution", False)


def solve(notebook, path):
    """Puts the solution below the heading with each exercise's number in place of what stands above the check, the cell's last line."""
    text = (path.parent / "solutions" / (path.name.split("-")[0] + ".md")).read_text()
    code = dict(re.findall(r"^## (\w+\.\d+).*?^```csharp\n(.*?)^```", text, re.MULTILINE | re.DOTALL))
    for prose, cell in zip(notebook.cells, notebook.cells[1:]):
        if is_exercise(cell):
            number = re.findall(r"(?:^#+ +|\*\*)(\w+\.\d+)\b", prose.source, re.MULTILINE)[-1]
            cell.source = code[number] + cell.source.rstrip().rpartition("\n")[2]


def shown(cell, keeps_order):
    """What a cell shows: its console text in pieces as large as possible, the text of each value, its error."""
    pieces = []
    for output in cell.outputs:
        if output.output_type == "stream":
            kind, text = output.name, output.text
        elif output.output_type == "error":
            kind, text = "error", output.evalue
        elif BOOTSTRAP in str(output.data):
            continue
        else:
            kind = "text/plain" if "text/plain" in output.data else ", ".join(output.data)
            text = output.data.get("text/plain", "no text/plain")
        if pieces and kind == pieces[-1][0] == "stdout":
            text = pieces.pop()[1] + text
        pieces.append((kind, text))
    return pieces if keeps_order else sorted(pieces, key=lambda piece: piece[0])


def same(saved, now):
    saved, now = NUMBER.split(saved), NUMBER.split(now)
    return len(saved) == len(now) and all(map(same_part, saved, now))


def same_part(saved, now):
    """Equal texts, or nearly equal numbers that are not both integers."""
    if saved == now:
        return True
    numbers = [float(part) for part in (saved, now) if NUMBER.fullmatch(part)]
    integers = [part for part in (saved, now) if re.fullmatch(r"[-+]?\d+", part)]
    return len(numbers) == 2 and len(integers) < 2 and abs(numbers[0] - numbers[1]) <= 1e-6 * max(map(abs, numbers))


def problem(saved, now, solved, keeps_order):
    """What is wrong with a cell that has run, or None."""
    expected, pieces = shown(saved, keeps_order), shown(now, keeps_order)
    if solved and is_exercise(saved):
        return None if any(": correct" in text for _, text in pieces) else f"not correct, but {pieces}"
    unwanted = [f"{kind}: {text.strip()}" for kind, text in pieces if kind not in ("stdout", "text/plain")]
    if unwanted or solved:
        return unwanted[0] if unwanted else None
    if [kind for kind, _ in expected] != [kind for kind, _ in pieces]:
        return f"saved {expected}, now {pieces}"
    if "machine-dependent" in saved.metadata.get("tags", []):
        return None
    return next((f"saved {a!r}, now {b!r}" for (_, a), (_, b) in zip(expected, pieces) if not same(a, b)), None)


async def lane(kernel, paths, solved, problems):
    for path in paths:
        saved, notebook = (nbformat.read(path, as_version=4) for _ in range(2))
        if solved:
            solve(notebook, path)
        cells, started = code_cells(notebook), time.monotonic()
        for cell in cells:
            cell.outputs = []
        try:
            ran = code_cells(await kernel.run(notebook))
            found = [] if len(ran) == len(cells) else [f"{path.name}: {len(ran)} of {len(cells)} cells came back"]
            for before, now in zip(code_cells(saved), ran):
                if what := problem(before, now, solved, kernel.keeps_order):
                    found.append(f"{path.name} · {before.id} · {what[:300]}")
        except Exception as error:  # Whatever ends one notebook must not end the others.
            found = [f"{path.name} did not run to its end: {error!r}"]
        print(f"{path.name}: {len(cells)} cells, {len(found)} problems, {time.monotonic() - started:.0f} s", *found, sep="\n  ", flush=True)
        problems += found


async def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("kernel", choices=["dotnet-interactive", "dotnet-repl"])
    arguments.add_argument("--solved", action="store_true")
    arguments.add_argument("notebooks", nargs="*", type=pathlib.Path)
    given = arguments.parse_intermixed_args()
    os.environ["DESCENT_MODE"] = "grade" if given.solved else "learn"
    kind = DotnetInteractive if given.kernel == "dotnet-interactive" else DotnetRepl
    paths, problems = iter(given.notebooks or sorted(NOTEBOOKS.glob("*.ipynb"))), []
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        kernels = [kind(number, pathlib.Path(folder)) for number, folder in enumerate((one, two))]
        await asyncio.gather(*(lane(kernel, paths, given.solved, problems) for kernel in kernels))
    return 1 if problems else 0


sys.exit(asyncio.run(main()))
