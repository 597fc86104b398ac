using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Tests.Documents;

/// <summary>How the JSON that outputs show stands in a notebook's file, to the character; everything else is indented as ever.</summary>
public class NotebookTextTests
{
    private const string Figure = """
        {"data": [{"x": [0, 1.50, -0.0, 1e-7, null], "z": [[1, 2], [3, null], []], "name": "a"}],
         "layout": {"sliders": [{"steps": [{"args": [{"visible": [true, false]}, ["y", 2]]}]}], "empty": [], "none": {}}}
        """;

    private const string Head = """
        {
         "cells": [
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "one",
           "metadata": {
            "polyglot_notebook": {
             "kernelName": "csharp"
            }
           },
           "outputs": [

        """;

    private static string OutputsOf(Action<Notebook> change)
    {
        var notebook = Notebook.Parse(NotebookFolder.TextOf("1"), "a.ipynb");
        change(notebook);
        var text = notebook.ToText();
        Assert.Equal(text, Notebook.Parse(text, "a.ipynb").ToText());
        Assert.True(JsonNode.DeepEquals(notebook.Json, JsonNode.Parse(text)));
        Assert.StartsWith(Head, text, StringComparison.Ordinal);
        return text[Head.Length..text.IndexOf("\n   ],\n   \"source\"", StringComparison.Ordinal)];
    }

    [Fact]
    public void Lists_of_numbers_and_words_in_a_figure_stand_on_one_line_each() => Assert.Equal(
        """
            {
             "data": {
              "application/vnd.plotly.v1+json": {
               "data": [
                {
                 "x": [0,1.50,-0.0,1e-7,null],
                 "z": [
                  [1,2],
                  [3,null],
                  []
                 ],
                 "name": "a"
                }
               ],
               "layout": {
                "sliders": [
                 {
                  "steps": [
                   {
                    "args": [
                     {
                      "visible": [true,false]
                     },
                     ["y",2]
                    ]
                   }
                  ]
                 }
                ],
                "empty": [],
                "none": {}
               }
              },
              "text/plain": [
               "two\n",
               "lines"
              ]
             },
             "metadata": {
              "numbers": [
               1,
               2
              ]
             },
             "output_type": "display_data"
            }
        """,
        OutputsOf(notebook => notebook.Cells[0].Outputs =
        [
            Output.DisplayData(
                new()
                {
                    ["application/vnd.plotly.v1+json"] = NotebookJson.Parse(Figure),
                    ["text/plain"] = Lines.Split("two\nlines"),
                },
                new() { ["numbers"] = new JsonArray(1, 2) }),
        ]));

    [Fact]
    public void JSON_of_any_kind_is_written_so_and_streams_keep_a_line_for_each_of_theirs() => Assert.Equal(
        """
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "a\n",
              "b\n"
             ]
            },
            {
             "data": {
              "application/json": [1,"θ\n\"",true]
             },
             "execution_count": 1,
             "metadata": {},
             "output_type": "execute_result"
            }
        """,
        OutputsOf(notebook => notebook.Cells[0].Outputs =
        [
            Output.Stream("stdout", "a\nb\n"),
            Output.ExecuteResult(new() { ["application/json"] = NotebookJson.Parse("""[1, "θ\n\"", true]""") }, 1),
        ]));

    [Fact]
    public void What_only_looks_like_an_outputs_JSON_is_indented()
    {
        var notebook = Notebook.Parse(NotebookFolder.TextOf("1"), "a.ipynb");
        var alike = NotebookJson.Parse("""{"outputs": [{"data": {"application/json": [1]}}], "application/json": [2]}""")!;
        notebook.Metadata["cells"] = new JsonArray(alike.DeepClone());
        notebook.Json["data"] = alike.DeepClone();
        notebook.Cells[0].Metadata["data"] = alike;
        Assert.Equal(notebook.Json.ToJsonString(new() { WriteIndented = true, IndentSize = 1, NewLine = "\n" }) + "\n", notebook.ToText());
    }
}
