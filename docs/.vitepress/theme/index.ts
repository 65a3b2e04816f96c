// The default theme without its web fonts: a reader's own fonts need no request.
import DefaultTheme from 'vitepress/theme-without-fonts';
import './site.css';

export default DefaultTheme;
