// What a web manager reads in the console, written on the page as well.
document.addEventListener('wb-problem', ({ detail }) => {
  const line = document.createElement('li')
  line.textContent = detail.message
  document.querySelector('#read').append(line)
})
