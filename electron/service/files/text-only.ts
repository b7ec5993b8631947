/** What is told of files whose text alone is read. */
export const textOnly = '只读入了文字，版式、表格和图片没有导入；请对照原文件核对。'
