import { expect, test } from 'vitest';
import { htmlText } from './htmlText.ts';

test.each([
  ['paragraphs', '<p>甲</p><p>乙<br>丙</p><div>丁</div>', '甲\n乙\n丙\n丁'],
  ['headings', '<h1>讲话</h1><h2>学习</h2><h6>方法</h6><h2>一、落实</h2>', '# 讲话\n## 学习\n#### 方法\n一、落实'],
  ['numbered lists', '<ol><li>甲</li><li><p>乙</p></li></ol><ol start="3"><li>丙</li></ol>', '1. 甲\n2. 乙\n3. 丙'],
  ['lists in lists', '<ul><li>甲<ol><li>乙</li></ol></li><li>丙</li></ul>', '——甲\n1. 乙\n——丙'],
  ['lists in letters', '<ol type="a"><li>甲</li><li>乙</li></ol>', 'a. 甲\nb. 乙'],
  [
    'notes',
    '<p>甲<sup><a href="#footnote-1">[1]</a></sup>乙<a href="#fn2"><sup>2</sup></a>。</p><ol><li id="footnote-1"><p>丙 <a href="#footnote-ref-1">↑</a></p></li><li id="fn2">丁</li></ol>',
    '甲〔1〕乙〔2〕。\n〔1〕丙\n〔2〕丁',
  ],
  [
    'notes as Word writes them',
    '<p>甲<a href="#_ftn1">[1]</a>。</p><p><a href="#_ftnref1">[1]</a>乙</p>',
    '甲〔1〕。\n〔1〕乙',
  ],
  ['a link to another place', '<p>见<a href="#top">第1页</a></p>', '见第1页'],
  ['an item with a marker of its own', '<ol><li>一、甲</li></ol>', '一、甲'],
  ['stressed words', '<p>要<strong>抓实</strong>、<b>抓细</b>。</p>', '要**抓实**、**抓细**。'],
  ['a line that is stressed as a whole', '<p><strong>一、学习</strong></p><p>要学。</p>', '一、学习\n要学。'],
  ['stressed over two lines', '<strong>甲<br>乙</strong>丙', '甲\n**乙**丙'],
  ['tables', '<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>', '甲\t乙\n丙\t丁'],
  [
    'what is not seen',
    '<head><title>网</title><style>p{}</style></head><script>alert("<p>")</script><!-- 注 --><p>甲</p>',
    '甲',
  ],
  ['white space and references', '<p>\n  甲&nbsp;&amp; 乙\n 丙&#65292;丁</p>', '甲 & 乙 丙，丁'],
  ['indentation', '<p>　　甲</p>', '　　甲'],
  ['a > in an attribute', '<p title="a > b">甲</p>', '甲'],
  ['less than', '<p>3 < 5</p>', '3 < 5'],
  ['broken HTML', '<p>甲<b>乙<p>丙</div></b', '甲**乙**\n丙'],
  [
    'the start of what an editor puts on the clipboard',
    '<html><body><!--StartFragment--><p>甲</p><!--EndFragment--></body></html>',
    '甲',
  ],
  ['nothing', '', ''],
])('%s', (_name, html, text) => {
  expect(htmlText(html).text).toBe(text);
});

test('images and tables are counted', () => {
  expect(htmlText('<img src="http://a.cn/x.png"><table><tr><td>甲</td></tr></table>')).toEqual({
    text: '甲',
    images: 1,
    tables: 1,
  });
});

// What took longer with the square of its length would not end in the time of a test.
test('a page of millions of characters is read to its end', () => {
  const count = 200_000;
  const { text } = htmlText('<p>甲<b>乙</b></p><'.repeat(count));
  expect(text).toBe(Array.from({ length: count }, () => '甲**乙**\n<').join('\n'));
});
