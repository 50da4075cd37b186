import './words/en.ts';
import './words/help.en.ts';
import '../form/reduce.ts';
import './styles/tokens.ts';
import './styles/base.ts';
import './styles/controls.ts';
import './styles/screens.ts';
