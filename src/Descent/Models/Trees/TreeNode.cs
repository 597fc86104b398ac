namespace Descent.Models.Trees;

/// <summary>A node of a regression tree; the nodes of a tree stand in preorder.</summary>
/// <param name="Feature">What the node asks for; −1 for a leaf.</param>
/// <param name="Threshold">A row goes left when its feature is at most this.</param>
/// <param name="Left">The index of the left child.</param>
/// <param name="Right">The index of the right child.</param>
/// <param name="Value">What a leaf predicts; of an inner node, the mean of its targets.</param>
/// <param name="Rows">How many rows of the training data came here.</param>
internal readonly record struct TreeNode(int Feature, double Threshold, int Left, int Right, double Value, int Rows)
{
    public bool IsLeaf => Feature < 0;
}
