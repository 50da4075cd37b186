// What the rest of a form repeats: where this comes first, the file is 100 bytes smaller on its way to a phone.
import './styles/tokens.ts'
import './styles/base.ts'
import './styles/screens.ts'
import './styles/controls.ts'
import './words/en.ts'
import './words/help.en.ts'
import '../form/reduce.ts'
