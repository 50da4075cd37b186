import './styles/tokens.ts';
import './styles/base.ts';
import './styles/screens.ts';
import './styles/controls.ts';
import './words/en.ts';
import './words/help.en.ts';
import '../form/reduce.ts';
